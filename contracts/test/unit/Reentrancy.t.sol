// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Airdrops} from "src/periphery/Airdrops.sol";
import {IAirdrops, Kind} from "src/interfaces/IAirdrops.sol";
import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";
import {ReenteringToken} from "../support/Tokens.sol";

/// A token calls back in the middle of a transfer. Whatever could move money or change a tally is closed then.
contract ReentrancyTest is Base {
    bytes32[] private none;
    bytes32[] private proof;

    function _assertClosed(ReenteringToken token, bytes memory data) private view {
        assertEq(token.attempts(), 1, string.concat("one attempt of ", vm.toString(data)));
        bytes memory closed = abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        assertEq(token.answer(), closed, vm.toString(data));
    }

    function _closedDuringAGift(bytes memory data) private {
        ReenteringToken token = new ReenteringToken();
        bytes32 id = list(termsIn(address(token)));
        provide(address(token), ada, address(campaigns), USD);
        token.arm(address(campaigns), data);
        vm.prank(ada);
        campaigns.donate(id, 1e6);
        _assertClosed(token, data);
    }

    function test_M6_WhileAGiftComesInNothingElseHappens() public {
        bytes32 id = funded();
        Donation[] memory gifts = gifts2(gift(id, 1), gift(id, 1));
        _closedDuringAGift(abi.encodeCall(ICampaigns.donate, (id, 1)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.donateMany, (gifts)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.donateFor, (gifts, ada, 0)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.refresh, (id, ada)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.cancel, (id)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.leaveRound, (id)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.expire, (id)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.refund, (id, ada)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.refundTo, (id, ada)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.recoverMatch, (id, 1)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.withdraw, (id)));
        _closedDuringAGift(abi.encodeCall(ICampaigns.withdrawTo, (id, ada)));
    }

    function _closedDuringAFunding(bytes memory data) private {
        ReenteringToken token = new ReenteringToken();
        RoundTerms memory terms = roundTerms();
        terms.token = address(token);
        uint32 round = openRound(terms);
        provide(address(token), sponsor, address(rounds), USD);
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        token.arm(address(rounds), data);
        vm.prank(sponsor);
        rounds.fund(round, termsHash, sponsor, 1e6);
        _assertClosed(token, data);
    }

    function test_M6_WhileAPoolIsFundedNothingElseHappens() public {
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.fund, (1, UNKNOWN, sponsor, 1)));
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.admit, (1, none)));
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.drop, (1, none)));
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.disqualify, (1, UNKNOWN, EVIDENCE)));
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.pin, (1, none)));
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.claimMatch, (1, UNKNOWN)));
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.payComputed, (1, UNKNOWN, 1)));
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.recover, (1, UNKNOWN)));
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.reclaim, (1, sponsor)));
        _closedDuringAFunding(abi.encodeCall(IMatchingRounds.reclaimTo, (1, sponsor)));
    }

    function _closedDuringAnAirdrop(IAirdrops airdrops, bytes memory data) private {
        ReenteringToken token = new ReenteringToken();
        provide(address(token), sponsor, address(airdrops), USD);
        token.arm(address(airdrops), data);
        vm.prank(sponsor);
        airdrops.createAirdrop(Kind.List, EVIDENCE, address(token), 1e6, uint40(T0 + 1 days));
        _assertClosed(token, data);
    }

    function test_M6_WhileAnAirdropIsMadeNothingElseHappens() public {
        IAirdrops airdrops = new Airdrops(campaigns);
        address token = address(usdc);
        uint40 expiry = uint40(T0 + 1 days);
        _closedDuringAnAirdrop(
            airdrops, abi.encodeCall(IAirdrops.createAirdrop, (Kind.List, EVIDENCE, token, 1, expiry))
        );
        _closedDuringAnAirdrop(airdrops, abi.encodeCall(IAirdrops.fund, (UNKNOWN, 1)));
        _closedDuringAnAirdrop(airdrops, abi.encodeCall(IAirdrops.claim, (UNKNOWN, ada)));
        _closedDuringAnAirdrop(airdrops, abi.encodeCall(IAirdrops.claimTo, (UNKNOWN, ada)));
        _closedDuringAnAirdrop(airdrops, abi.encodeCall(IAirdrops.claimListed, (UNKNOWN, ada, 1, proof)));
        _closedDuringAnAirdrop(airdrops, abi.encodeCall(IAirdrops.claimListedTo, (UNKNOWN, 1, proof, ada)));
        _closedDuringAnAirdrop(airdrops, abi.encodeCall(IAirdrops.clawBack, (UNKNOWN)));
        _closedDuringAnAirdrop(airdrops, abi.encodeCall(IAirdrops.clawBackTo, (UNKNOWN, ada)));
    }

    function _expectNoRecord() private {
        vm.expectCall(address(rounds), abi.encodePacked(IMatchingRounds.record.selector), 0);
    }

    /// Calls that would only cost gas: a round is called for a gift if the gift moves its W.
    function test_Q9_NoRoundHearsOfGiftsThatItDoesNotCount() public {
        bytes32 outside = listed();
        _expectNoRecord();
        give(outside, ada, USD);
        give(outside, bao, USD);
        giveMany(gifts2(gift(outside, USD), gift(outside, USD)), chidi);
        gate.set(stranger, 0);
        give(outside, stranger, USD);
        gate.set(stranger, FULL);
        vm.prank(stranger);
        campaigns.refresh(outside, stranger);
    }

    function test_Q3_NoRoundHearsOfALoneDonor() public {
        uint32 round = openRound();
        bytes32 id = member(round);
        _expectNoRecord();
        give(id, ada, USD);
        giveMany(gifts2(gift(id, USD), gift(id, USD)), ada);
    }
}
