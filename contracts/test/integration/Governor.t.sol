// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {GovernorRoundMembers} from "src/periphery/GovernorRoundMembers.sol";
import {RoundVotes} from "src/periphery/RoundVotes.sol";
import {Base} from "../support/Base.sol";
import {DonorsGovernor} from "../support/Governance.sol";

/// The donors of one round govern the next through OpenZeppelin's Governor and timelock: they open it, fund it from
/// their treasury, admit campaigns and disqualify one.
contract GovernorTest is Base {
    using SafeCast for uint256;

    uint256 private constant TREASURY = 1_000 * USD;
    uint256 private constant MIN_DELAY = 2 days;
    uint8 private constant AGAINST = 0;
    uint8 private constant FOR = 1;

    RoundVotes private votes;
    TimelockController private timelock;
    DonorsGovernor private governor;
    bytes32 private delivered;
    address[] private targets;
    bytes[] private calls;

    /// @dev A first round with three donors: Ada has 7 of 12 votes, Bao 3 and Chidi 2.
    function setUp() public override {
        super.setUp();
        uint32 first = openRound();
        delivered = member(first);
        give(delivered, ada, 49 * USD);
        give(delivered, bao, 9 * USD);
        give(delivered, chidi, 4 * USD);
        seal(first);
        pass(delivered);
        votes = new RoundVotes(rounds, first);
        address[] memory anyone = new address[](1);
        timelock = new TimelockController(MIN_DELAY, new address[](0), anyone, address(this));
        // By its artifact, as contracts of src are deployed, so that mutants of what it inherits can be tried.
        bytes memory arguments = abi.encode(votes, timelock);
        governor = DonorsGovernor(payable(deployCode("Governance.sol:DonorsGovernor", arguments)));
        timelock.grantRole(timelock.PROPOSER_ROLE(), address(governor));
        timelock.renounceRole(timelock.DEFAULT_ADMIN_ROLE(), address(this));
        usdc.mint(address(timelock), TREASURY);
        _takeVotes(ada);
        _takeVotes(bao);
        _takeVotes(chidi);
        vm.warp(vm.getBlockTimestamp() + 1);
    }

    function _takeVotes(address account) private {
        votes.mint(delivered, account);
        vm.prank(account);
        votes.delegate(account);
    }

    // proposals

    function _add(address target, bytes memory data) private {
        targets.push(target);
        calls.push(data);
    }

    function _propose() private returns (uint256 proposal) {
        vm.prank(chidi);
        proposal = governor.propose(targets, new uint256[](targets.length), calls, "");
        vm.warp(governor.proposalSnapshot(proposal) + 1);
    }

    function _vote(uint256 proposal, address account, uint8 support) private {
        vm.prank(account);
        governor.castVote(proposal, support);
    }

    function _endVote(uint256 proposal, IGovernor.ProposalState expected) private {
        vm.warp(governor.proposalDeadline(proposal) + 1);
        assertEq(uint256(governor.state(proposal)), uint256(expected));
    }

    function _queue() private {
        governor.queue(targets, new uint256[](targets.length), calls, keccak256(""));
    }

    function _execute() private {
        governor.execute(targets, new uint256[](targets.length), calls, keccak256(""));
    }

    function _bit(IGovernor.ProposalState state) private pure returns (bytes32) {
        return bytes32(uint256(1) << uint8(state));
    }

    function _notYet(uint256 proposal, IGovernor.ProposalState actual, bytes32 expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorUnexpectedProposalState.selector, proposal, actual, expected)
        );
    }

    /// @dev Ada is for it; after vote and timelock anyone executes it.
    function _carry() private {
        uint256 proposal = _propose();
        _vote(proposal, ada, FOR);
        _endVote(proposal, IGovernor.ProposalState.Succeeded);
        _queue();
        vm.warp(vm.getBlockTimestamp() + MIN_DELAY);
        vm.prank(stranger);
        _execute();
        _clear();
    }

    function _clear() private {
        delete targets;
        delete calls;
    }

    // rounds

    /// @dev A round that the timelock operates, long enough for votes of six days.
    function _terms() private view returns (RoundTerms memory terms) {
        terms = roundTerms();
        terms.operator = address(timelock);
        terms.start = (vm.getBlockTimestamp() + 30 days).toUint32();
        terms.end = terms.start + 30 days;
        terms.reviewPeriod = 14 days;
        terms.claimUntil = terms.end + 60 days;
    }

    function _applicant(uint32 round, RoundTerms memory own) private returns (bytes32) {
        Terms memory terms = termsFor(round);
        (terms.opensAt, terms.closesAt) = (own.start, own.end);
        terms.milestones[0].deadline = own.end + 30 days;
        terms.milestones[1].deadline = own.end + 60 days;
        return list(terms);
    }

    function _refuseAll(bytes memory data) private {
        address[5] memory others = [address(governor), ada, operator, lab, stranger];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, others[i]));
            vm.prank(others[i]);
            (bool ok,) = address(rounds).call(data);
            assertTrue(ok, "reverted as expected");
        }
    }

    /// The treasury opens, funds and runs the next round, and in the end gets back what nobody earned.
    function test_P3_Q10_DonorsOpenFundAndRunTheNextRound() public {
        RoundTerms memory terms = _terms();
        uint32 round = _openRound(terms);
        _fund(round, terms);
        (bytes32 a, bytes32 b) = _admit(round, terms);
        vm.warp(terms.start);
        give(a, ada, 49 * USD);
        give(a, bao, 49 * USD);
        give(b, ada, 49 * USD);
        give(b, bao, 49 * USD);
        assertEq(rounds.roundOf(round).weight, 2 * 98e18);
        vm.warp(terms.end);
        _disqualify(round, b);
        seal(round);
        assertEq(rounds.claimMatch(round, a), 98 * USD);
        assertEq(campaigns.donorOf(b, ada).amount, 49 * USD, "gifts stay");
        vm.warp(terms.claimUntil);
        rounds.reclaim(round, address(timelock));
        assertEq(usdc.balanceOf(address(timelock)), TREASURY - 98 * USD);
    }

    function _openRound(RoundTerms memory terms) private returns (uint32 round) {
        bytes memory data = abi.encodeCall(rounds.openRound, (terms));
        _refuseAll(data);
        _add(address(rounds), data);
        _carry();
        round = rounds.roundCount();
        assertEq(rounds.roundOf(round).operator, address(timelock));
        assertEq(rounds.roundOf(round).termsHash, keccak256(abi.encode(terms)));
    }

    function _fund(uint32 round, RoundTerms memory terms) private {
        _add(address(usdc), abi.encodeCall(IERC20.approve, (address(rounds), TREASURY)));
        bytes32 termsHash = keccak256(abi.encode(terms));
        _add(address(rounds), abi.encodeCall(rounds.fund, (round, termsHash, address(timelock), TREASURY.toUint96())));
        _carry();
        assertEq(rounds.roundOf(round).pool, TREASURY);
        assertEq(rounds.sponsorOf(round, address(timelock)).funded, TREASURY);
        assertEq(usdc.balanceOf(address(timelock)), 0);
    }

    function _admit(uint32 round, RoundTerms memory terms) private returns (bytes32 a, bytes32 b) {
        (a, b) = (_applicant(round, terms), _applicant(round, terms));
        bytes memory data = abi.encodeCall(rounds.admit, (round, ids(a, b)));
        _refuseAll(data);
        _add(address(rounds), data);
        _carry();
        assertStanding(round, a, Standing.Admitted);
        assertStanding(round, b, Standing.Admitted);
    }

    /// @dev Not directly, not before the vote, not before the delay: only through the timelock, and within the review.
    function _disqualify(uint32 round, bytes32 id) private {
        bytes memory data = abi.encodeCall(rounds.disqualify, (round, id, keccak256("reason")));
        _refuseAll(data);
        _add(address(rounds), data);
        uint256 proposal = _propose();
        _vote(proposal, ada, FOR);
        _vote(proposal, bao, AGAINST);
        _notYet(proposal, IGovernor.ProposalState.Active, _bit(IGovernor.ProposalState.Queued));
        _execute();
        _endVote(proposal, IGovernor.ProposalState.Succeeded);
        _queue();
        vm.warp(vm.getBlockTimestamp() + MIN_DELAY - 1);
        bytes32 operation = timelock.hashOperationBatch(
            targets, new uint256[](1), calls, 0, bytes20(address(governor)) ^ keccak256("")
        );
        bytes32 ready = bytes32(uint256(1) << uint8(TimelockController.OperationState.Ready));
        vm.expectRevert(
            abi.encodeWithSelector(TimelockController.TimelockUnexpectedOperationState.selector, operation, ready)
        );
        _execute();
        assertStanding(round, id, Standing.Admitted);
        vm.warp(vm.getBlockTimestamp() + 1);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Disqualified(round, id, keccak256("reason"));
        _execute();
        _clear();
        assertStanding(round, id, Standing.Removed);
        assertEq(rounds.roundOf(round).weight, 98e18);
        assertEq(campaigns.windowOf(id).round, 0);
    }

    function test_P3_AProposalThatTheVotesRefuseMovesNothing() public {
        _add(address(usdc), abi.encodeCall(IERC20.transfer, (stranger, TREASURY)));
        uint256 proposal = _propose();
        _vote(proposal, bao, FOR);
        _vote(proposal, chidi, FOR);
        _vote(proposal, ada, AGAINST);
        (uint256 against, uint256 for_,) = governor.proposalVotes(proposal);
        assertEq(against, 28e8, "four tenths of 7e9: what is delivered");
        assertEq(for_, 20e8);
        _endVote(proposal, IGovernor.ProposalState.Defeated);
        _notYet(proposal, IGovernor.ProposalState.Defeated, _bit(IGovernor.ProposalState.Succeeded));
        _queue();
        assertEq(usdc.balanceOf(address(timelock)), TREASURY);
    }

    /// Votes that a later release matures count from the next proposal on; Chidi alone is no quorum.
    function test_P3_VotesMintedAfterTheSnapshotDoNotCount() public {
        _add(address(usdc), abi.encodeCall(IERC20.transfer, (stranger, TREASURY)));
        uint256 proposal = _propose();
        pass(delivered);
        votes.mint(delivered, chidi);
        assertEq(votes.getVotes(chidi), 20e8);
        vm.warp(governor.proposalDeadline(proposal));
        _vote(proposal, chidi, FOR);
        (, uint256 for_,) = governor.proposalVotes(proposal);
        assertEq(for_, 8e8, "as they were at the snapshot");
        _endVote(proposal, IGovernor.ProposalState.Defeated);
    }

    /// After a release no proposal is taken until its campaign is brought in again, by anyone; then at once.
    function test_P4_AProposalWaitsForWhatHasMatured() public {
        _add(address(usdc), abi.encodeCall(IERC20.transfer, (stranger, 1)));
        _propose();
        pass(delivered);
        (address[] memory targets_, bytes[] memory calls_) = (targets, calls);
        vm.expectRevert(
            abi.encodeWithSelector(GovernorRoundMembers.GovernorRoundMembers_Incomplete.selector, address(votes))
        );
        vm.prank(chidi);
        governor.propose(targets_, new uint256[](1), calls_, "again");
        vm.prank(stranger);
        votes.bringIn(ids(delivered));
        vm.prank(chidi);
        uint256 proposal = governor.propose(targets_, new uint256[](1), calls_, "again");
        vm.warp(governor.proposalSnapshot(proposal) + 1);
        assertEq(governor.quorum(governor.proposalSnapshot(proposal)), 12e9 * 33 / 100);
    }
}
