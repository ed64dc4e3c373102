// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Status} from "src/interfaces/ICampaigns.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// After a round's end a member cancels only once its match is settled. A calculator leaves it out of the result,
/// somebody fills its escrow to the limit so that no match fits, or nobody seals: its lab could never cancel, and its
/// donors would wait for every deadline.
contract StuckMemberTest is Attack {
    address private calculator = makeAddr("calculator");
    uint32 private round;
    bytes32 private id;

    /// Not a second before 7 days from the latest possible seal, and then at once, with everything refunded.
    function _assertSettledInTime() private {
        uint256 settledAt = rounds.latestSealAt(round) + 7 days;
        bytes memory cancel_ = abi.encodeCall(ICampaigns.cancel, (id));
        bytes memory pending = abi.encodeWithSelector(ICampaigns.Campaigns_MatchPending.selector, id, round);
        refused(lab, cancel_, pending);
        vm.warp(settledAt - 1);
        assertFalse(rounds.isSettled(round, id));
        refused(lab, cancel_, pending);
        vm.warp(settledAt);
        assertTrue(rounds.isSettled(round, id));
        uint256 given = campaigns.donorOf(id, ada).amount;
        cancel(id);
        assertStatus(id, Status.Cancelled);
        assertEq(campaigns.refund(id, ada), given);
        assertEq(usdc.balanceOf(ada), given);
    }

    function _computedRound() private {
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, calculator);
        round = openRound(terms);
        fund(round, sponsor, 100 * USD);
        vm.warp(T0 + 1 days);
        id = list(openTerms(round, T0 + 1 days));
        admit(round, id);
        give(id, ada, 50 * USD);
        give(id, bao, 50 * USD);
    }

    /// @custom:mutant M12-settles-by-a-claim-alone | src/core/MatchingRounds.sol | isClaimed || block.timestamp >=
    /// latestSealAt(id) + MIN_CLAIM_PERIOD | isClaimed
    function test_M12_WhomAComputedResultLeavesOutIsSettled() public {
        _computedRound();
        endRound(round);
        IComputedResult results = rounds.RESULTS();
        vm.prank(calculator);
        results.post(round, "a tree without it", "inputs", "configuration", "code");
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
        bytes memory wrong = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongResult.selector, round, true);
        refusedByRounds(lab, abi.encodeCall(IMatchingRounds.claimMatch, (round, id)), wrong);
        _assertSettledInTime();
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 100 * USD);
    }

    /// 96 bits in 18 decimals are the most that an escrow takes, and a match is refused beyond them for good.
    function test_M12_WhoIsAtItsLimitIsSettled() public {
        round = pooled(10 * USD);
        id = member(round);
        give(id, ada, type(uint96).max / 1e12 - USD);
        give(id, bao, USD);
        seal(round);
        bytes memory full = abi.encodeWithSelector(ICampaigns.Campaigns_LimitReached.selector, id);
        refusedByRounds(lab, abi.encodeCall(IMatchingRounds.claimMatch, (round, id)), full);
        _assertSettledInTime();
        bytes memory failed = abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id);
        refusedByRounds(lab, abi.encodeCall(IMatchingRounds.claimMatch, (round, id)), failed);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 10 * USD);
    }

    /// Nobody sealed. What is cancelled then can still be dropped before the seal, so the others lose nothing by it.
    function test_M12_WhoIsInARoundThatNobodySealsIsSettled() public {
        round = pooled(10 * USD);
        bytes32 honest = backed(round, 2, 5);
        id = backed(round, 2, 5);
        endRound(round);
        _assertSettledInTime();
        rounds.drop(round, ids(id));
        rounds.seal(round);
        assertEq(rounds.claimMatch(round, honest), 10 * USD);
    }

    /// A claim settles at once, as before.
    function test_M12_AClaimSettlesAtOnce() public {
        round = pooled(10 * USD);
        id = backed(round, 2, 5);
        seal(round);
        assertFalse(rounds.isSettled(round, id));
        rounds.claimMatch(round, id);
        assertTrue(rounds.isSettled(round, id));
        cancel(id);
        assertEq(rounds.recover(round, id), 10 * USD);
    }

    /// With a calculator the latest seal is a review later, and so is the day on which everything is settled.
    function test_M12_EveryMemberIsSettledSevenDaysAfterTheLatestSeal() public {
        _computedRound();
        endRound(round);
        assertEq(rounds.latestSealAt(round), CLOSES + 2 * REVIEW + 1 days);
        _assertSettledInTime();
        assertEq(vm.getBlockTimestamp(), CLOSES + 2 * REVIEW + 8 days);
    }
}
