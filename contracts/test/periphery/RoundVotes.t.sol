// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Milestone, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {IRoundVotes} from "src/interfaces/IRoundVotes.sol";
import {Points} from "src/periphery/Points.sol";
import {RoundVotes} from "src/periphery/RoundVotes.sol";
import {Base} from "../support/Base.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Exact} from "../support/Exact.sol";
import {FixedGate} from "../support/Gates.sol";

contract RoundVotesTest is Base {
    using Drawing for Draws;

    /// s of a gift of 49 USDC.
    uint256 private constant SEVEN = 7e9;
    bytes32 private constant DELEGATION_TYPEHASH =
        keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");

    uint32 private round;
    RoundVotes private votes;
    bytes32 private first;
    bytes32 private second;

    function setUp() public override {
        super.setUp();
        round = openRound();
        votes = new RoundVotes(rounds, round);
        first = member(round);
        second = member(round);
    }

    function _refuse(bytes32 id, bytes memory reason) private {
        vm.expectRevert(reason);
        votes.mint(id, ada);
    }

    function _notInRound(bytes32 id) private {
        _refuse(id, abi.encodeWithSelector(IRoundVotes.RoundVotes_NotInRound.selector, round, id));
    }

    /// @dev Ada gave 49 USDC to both campaigns, Bao to one; the first has delivered its first milestone.
    function _delivered() private {
        give(first, ada, 49 * USD);
        give(second, ada, 49 * USD);
        give(first, bao, 49 * USD);
        seal(round);
        pass(first);
    }

    function test_P3_VotesAreTheMaturedPointsOfTheRound() public {
        _delivered();
        vm.expectEmit(address(votes));
        emit IRoundVotes.Minted(first, ada, SEVEN * 4 / 10);
        vm.prank(stranger);
        assertEq(votes.mint(first, ada), SEVEN * 4 / 10);
        assertEq(votes.mint(second, ada), 0, "nothing was delivered there");
        pass(second);
        pass(first);
        assertEq(votes.mint(first, ada), SEVEN * 6 / 10);
        assertEq(votes.mint(second, ada), SEVEN * 4 / 10);
        assertEq(votes.votesOf(ada), SEVEN * 14 / 10);
        assertEq(votes.mintedOf(first, ada), SEVEN);
        assertEq(votes.getVotes(ada), 0, "not delegated");
        vm.prank(ada);
        votes.delegate(ada);
        assertEq(votes.getVotes(ada), SEVEN * 14 / 10);
    }

    function test_P3_MintingAgainDoesNothing() public {
        _delivered();
        votes.mint(first, ada);
        vm.recordLogs();
        assertEq(votes.mint(first, ada), 0);
        assertEq(votes.mint(first, stranger), 0);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(votes.votesOf(ada), SEVEN * 4 / 10);
    }

    function test_P3_NoVotesBeforeTheSeal() public {
        give(first, ada, 49 * USD);
        bytes memory reason = abi.encodeWithSelector(IRoundVotes.RoundVotes_NotSealed.selector, round);
        _refuse(first, reason);
        vm.warp(rounds.latestSealAt(round));
        _refuse(first, reason);
        rounds.seal(round);
        assertEq(votes.mint(first, ada), 0);
    }

    function test_P3_OnlyForARoundThatExists() public {
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_UnknownRound.selector, round + 1));
        new RoundVotes(rounds, round + 1);
    }

    /// Applied but not admitted, withdrawn, left, cancelled, disqualified, without a round, unknown.
    /// @custom:mutant P3-removed-campaigns-vote | src/periphery/RoundVotes.sol | require(standing != Standing.Removed,
    /// | require(true,
    function test_P3_CampaignsThatTheRoundDidNotCountGiveNone() public {
        bytes32 applicant = list(termsFor(round));
        bytes32 left = list(openTerms(round, T0 + 1));
        admit(round, left);
        bytes32 dropped = member(round);
        bytes32 disqualified = member(round);
        bytes32 free = funded();
        bytes32 withdrawn = list(termsFor(round));
        vm.startPrank(lab);
        campaigns.leaveRound(left);
        campaigns.leaveRound(withdrawn);
        campaigns.cancel(dropped);
        vm.stopPrank();
        give(disqualified, ada, 100 * USD);
        vm.prank(operator);
        rounds.disqualify(round, disqualified, keccak256("reason"));
        seal(round);
        pass(disqualified);
        pass(free);
        bytes32[7] memory outside = [applicant, withdrawn, left, dropped, disqualified, free, UNKNOWN];
        for (uint256 i; i < outside.length; ++i) {
            _notInRound(outside[i]);
        }
        assertEq(votes.votesOf(ada), 0);
    }

    function test_P3_EveryStandingThatCountsGivesVotes() public {
        RoundTerms memory terms = roundTerms();
        terms.cap = 1;
        round = openRound(terms);
        votes = new RoundVotes(rounds, round);
        first = member(round);
        second = member(round);
        fund(round, sponsor, 10);
        give(first, ada, 49 * USD);
        give(first, bao, 49 * USD);
        give(second, ada, 49 * USD);
        endRound(round);
        rounds.pin(round, ids(first));
        seal(round);
        pass(first);
        pass(second);
        assertStanding(round, first, Standing.Pinned);
        assertStanding(round, second, Standing.Admitted);
        assertEq(votes.mint(first, ada), SEVEN * 4 / 10);
        assertEq(votes.mint(second, ada), SEVEN * 4 / 10);
        rounds.claimMatch(round, first);
        assertStanding(round, first, Standing.Claimed);
        assertEq(votes.mint(first, bao), SEVEN * 4 / 10);
    }

    /// The attack that forbids adding points up: a billion of a token that one prints, given to a campaign of one's
    /// own, behind a gate of one's own, in a round of one's own.
    /// @custom:mutant P3-any-campaign-votes | src/periphery/RoundVotes.sol | require(standing != Standing.None, |
    /// require(true,
    function test_P3_AWorthlessTokenBuysNoVotes() public {
        _delivered();
        votes.mint(first, ada);
        address worthless = address(deployToken("Worthless", "NIL", 18));
        FixedGate own = new FixedGate();
        own.set(stranger, FULL);
        RoundTerms memory roundOwn = roundTerms();
        (roundOwn.operator, roundOwn.token, roundOwn.gate) = (stranger, worthless, address(own));
        (roundOwn.start, roundOwn.end) = (CLOSES + 20 days, CLOSES + 21 days);
        (roundOwn.reviewPeriod, roundOwn.challengePeriod) = (1 days, 1 days);
        uint32 other = openRound(roundOwn);
        bytes32 id = _worthlessCampaign(other, roundOwn);
        vm.prank(stranger);
        rounds.admit(other, ids(id));
        vm.warp(roundOwn.start);
        give(id, stranger, 1e9 * 1e18);
        seal(other);
        pass(id);

        Points points = new Points(campaigns);
        assertEq(points.mint(id, stranger), Exact.root(1e27), "points it is, of a campaign that nobody need heed");
        vm.expectRevert(abi.encodeWithSelector(IRoundVotes.RoundVotes_NotInRound.selector, round, id));
        votes.mint(id, stranger);
        assertEq(votes.votesOf(stranger), 0);
        vm.warp(vm.getBlockTimestamp() + 1);
        assertEq(votes.getPastTotalSupply(vm.getBlockTimestamp() - 1), 2 * SEVEN * 4 / 10, "Ada's and Bao's");
        assertEq(
            new RoundVotes(rounds, other).mint(id, stranger), Exact.root(1e27), "its own round's votes are its own"
        );
    }

    function _worthlessCampaign(uint32 other, RoundTerms memory own) private returns (bytes32) {
        Terms memory terms = termsFor(other);
        (terms.opensAt, terms.closesAt) = (own.start, own.end);
        (terms.gate, terms.challengePeriod) = (own.gate, 1 days);
        terms.milestones = new Milestone[](1);
        terms.milestones[0] = Milestone({share: FULL, deadline: own.end + 2 days, criteria: keccak256("nothing")});
        return list(terms);
    }

    function test_P3_AFailureAfterTheSealStopsItsVotes() public {
        _delivered();
        vm.warp(LAST_DEADLINE + GRACE);
        campaigns.refund(first, ada);
        assertEq(votes.mint(first, ada), SEVEN * 4 / 10);
        campaigns.refund(second, ada);
        assertEq(votes.mint(second, ada), 0);
        assertEq(votes.votesOf(ada), SEVEN * 4 / 10);
    }

    /// Votes that are minted once a proposal's snapshot is taken do not change it.
    function test_P3_TheClockIsTimeAndThePastStays() public {
        _delivered();
        vm.prank(ada);
        votes.delegate(bao);
        votes.mint(first, ada);
        uint256 then = vm.getBlockTimestamp();
        assertEq(votes.clock(), then);
        assertEq(votes.CLOCK_MODE(), "mode=timestamp");
        vm.expectRevert(abi.encodeWithSelector(Votes.ERC5805FutureLookup.selector, then, then));
        votes.getPastVotes(bao, then);
        pass(first);
        votes.mint(first, ada);
        vm.warp(vm.getBlockTimestamp() + 1);
        assertEq(votes.getPastVotes(bao, then - 1), 0);
        assertEq(votes.getPastVotes(bao, then), SEVEN * 4 / 10);
        assertEq(votes.getPastTotalSupply(then), 2 * SEVEN * 4 / 10, "Bao's too, minted or not");
        assertEq(votes.getVotes(bao), SEVEN);
    }

    function _signed(uint256 key, address delegatee, uint256 nonce) private view returns (uint8, bytes32, bytes32) {
        bytes32 hash = keccak256(abi.encode(DELEGATION_TYPEHASH, delegatee, nonce, vm.getBlockTimestamp()));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Commonweight RoundVotes"),
                keccak256("1"),
                block.chainid,
                address(votes)
            )
        );
        return vm.sign(key, keccak256(abi.encodePacked(hex"1901", domain, hash)));
    }

    function test_DelegationBySignatureOnce() public {
        _delivered();
        votes.mint(first, ada);
        (, uint256 key) = makeAddrAndKey("ada");
        (uint8 v, bytes32 r, bytes32 s) = _signed(key, chidi, 0);
        uint256 expiry = vm.getBlockTimestamp();
        votes.delegateBySig(chidi, 0, expiry, v, r, s);
        assertEq(votes.delegates(ada), chidi);
        assertEq(votes.getVotes(chidi), SEVEN * 4 / 10);
        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, ada, 1));
        votes.delegateBySig(chidi, 0, expiry, v, r, s);
        vm.warp(expiry + 1);
        vm.expectRevert(abi.encodeWithSelector(IVotes.VotesExpiredSignature.selector, expiry));
        votes.delegateBySig(chidi, 0, expiry, v, r, s);
    }

    function test_P1_VotesAreNoToken() public {
        _delivered();
        votes.mint(first, ada);
        bytes[3] memory calls = [
            abi.encodeCall(IERC20.transfer, (bao, 1)),
            abi.encodeCall(IERC20.approve, (bao, 1)),
            abi.encodeCall(IERC20.transferFrom, (ada, bao, 1))
        ];
        for (uint256 i; i < calls.length; ++i) {
            vm.prank(ada);
            (bool ok,) = address(votes).call(calls[i]);
            assertFalse(ok);
        }
        assertEq(votes.votesOf(ada), SEVEN * 4 / 10);
    }

    /// Votes add up to the matured points of the round's campaigns, for any givers, minters and delegators in any
    /// order, and so does the supply, to one unit per donor and campaign.
    function testFuzz_P3_VotesAddToTheRoundsMaturedPoints(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        bytes32[3] memory all = [first, second, funded()];
        address[3] memory people = [ada, bao, chidi];
        for (uint256 i; i < 8; ++i) {
            give(all[draws.between(0, 2)], people[draws.between(0, 2)], draws.magnitude(1, 1e14));
        }
        seal(round);
        pass(all[2]);
        for (uint256 i; i < 16; ++i) {
            bytes32 id = all[draws.between(0, 1)];
            address account = people[draws.between(0, 2)];
            if (draws.chance(20)) _delegate(account, people[draws.between(0, 2)]);
            else if (draws.chance(25) && vm.getBlockTimestamp() < FIRST_DEADLINE) _advance(id);
            else votes.mint(id, account);
        }
        uint256 sum;
        for (uint256 i; i < 3; ++i) {
            votes.mint(first, people[i]);
            votes.mint(second, people[i]);
            assertEq(votes.votesOf(people[i]), _matured(first, people[i]) + _matured(second, people[i]));
            sum += votes.votesOf(people[i]);
            _delegate(people[i], people[draws.between(0, 2)]);
        }
        assertEq(votes.getVotes(ada) + votes.getVotes(bao) + votes.getVotes(chidi), sum);
        vm.warp(vm.getBlockTimestamp() + 1);
        uint256 supply = votes.getPastTotalSupply(vm.getBlockTimestamp() - 1);
        assertEq(supply, votes.suppliedOf(first) + votes.suppliedOf(second));
        assertEq(supply, _maturedIn(first) + _maturedIn(second));
        assertGe(supply, sum);
        assertLt(supply - sum, 2 * 3);
        assertTrue(votes.isComplete());
    }

    function _delegate(address account, address to) private {
        vm.prank(account);
        votes.delegate(to);
    }

    function _advance(bytes32 id) private {
        if (campaigns.progressOf(id).milestone < 2) pass(id);
    }

    function _maturedIn(bytes32 id) private view returns (uint256) {
        return uint256(campaigns.tallyOf(id).sumRoots) * campaigns.progressOf(id).releasedShare / FULL;
    }

    function _matured(bytes32 id, address account) private view returns (uint256) {
        return Exact.root(campaigns.donorOf(id, account).counted) * campaigns.progressOf(id).releasedShare / FULL;
    }
}
