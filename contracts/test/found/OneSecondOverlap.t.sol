// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// What went wrong, twice: one check used < and its counterpart <=, so in one second votes were still cast while the
/// result was already final, and at the other edge two periods counted the same vote. Here: every span is half open,
/// and what begins at a second is exactly what ended at it (Q6).
contract OneSecondOverlapTest is Attack {
    uint32 private round;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        RoundTerms memory terms = roundTerms();
        terms.cap = 1e6;
        round = openRound(terms);
        fund(round, sponsor, 100 * USD);
        id = backed(round, 2, 5);
        provide(address(usdc), chidi, address(campaigns), USD);
    }

    function _closed(bytes32 campaign, uint256 opensAt, uint256 closesAt) private {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotOpen.selector, campaign, opensAt, closesAt);
        refused(chidi, abi.encodeCall(ICampaigns.donate, (campaign, 1e6)), reason);
    }

    function test_Q6_InTheEndsSecondNothingIsGivenAndPinsBegin() public {
        bytes memory pin = abi.encodeCall(IMatchingRounds.pin, (round, ids(id)));
        vm.warp(CLOSES - 1);
        refusedByRounds(
            stranger, pin, abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NotEnded.selector, round, CLOSES)
        );
        give(id, bao, 11 * USD);
        assertEq(campaigns.weightOf(id), 24e18, "the last second counts");
        vm.warp(CLOSES);
        _closed(id, T0, CLOSES);
        rounds.pin(round, ids(id));
    }

    function test_Q6_InTheOpeningSecondGiftsBeginAndNothingLeaves() public {
        uint32 opensAt = T0 + 1 days;
        bytes32 stays = list(openTerms(round, opensAt));
        bytes32 goes = list(openTerms(round, opensAt));
        admit(round, stays);
        admit(round, goes);
        vm.warp(opensAt - 1);
        _closed(stays, opensAt, CLOSES);
        vm.prank(lab);
        campaigns.leaveRound(goes);
        vm.warp(opensAt);
        bytes memory open = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyOpen.selector, stays, opensAt);
        refused(lab, abi.encodeCall(ICampaigns.leaveRound, (stays)), open);
        give(stays, ada, USD);
        give(stays, bao, USD);
        assertEq(rounds.roundOf(round).weight, 22e18);
    }

    function test_Q6_InTheEndsSecondNothingJoinsAndNothingTakesItsVotesAlong() public {
        bytes32 applicant = list(termsFor(round));
        bytes32 other = backed(round, 1, 1);
        vm.warp(CLOSES - 1);
        cancel(other);
        assertEq(rounds.roundOf(round).weight, 20e18);
        vm.warp(CLOSES);
        bytes memory ended = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Ended.selector, round, CLOSES);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.admit, (round, ids(applicant))), ended);
        bytes memory pending = abi.encodeWithSelector(ICampaigns.Campaigns_MatchPending.selector, id, round);
        refused(lab, abi.encodeCall(ICampaigns.cancel, (id)), pending);
    }

    /// Two rounds back to back: the second between them belongs to the later one alone.
    function test_Q6_ASecondBelongsToOneOfTwoRounds() public {
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.end, terms.claimUntil) = (CLOSES, CLOSES + 30 days, CLAIM_UNTIL + 30 days);
        uint32 next = openRound(terms);
        Terms memory later = openTerms(next, CLOSES);
        later.closesAt = CLOSES + 30 days;
        (later.milestones[0].deadline, later.milestones[1].deadline) = (CLOSES + 60 days, CLOSES + 90 days);
        bytes32 second = list(later);
        admit(next, second);

        vm.warp(CLOSES - 1);
        _closed(second, CLOSES, CLOSES + 30 days);
        vm.warp(CLOSES);
        _closed(id, T0, CLOSES);
        give(second, ada, USD);
        give(second, bao, USD);
        assertEq(rounds.roundOf(next).weight, 2e18);
        assertEq(rounds.roundOf(round).weight, 20e18);
    }

    /// The last second of the review is the operator's, the next is not; the seal's own comes a day later.
    function test_Q6_InTheReviewsLastSecondTheOperatorDisqualifies() public {
        bytes32 other = backed(round, 1, 1);
        bytes memory late = abi.encodeCall(IMatchingRounds.disqualify, (round, id, "late"));
        vm.warp(CLOSES + REVIEW - 1);
        disqualify(round, other);
        vm.warp(CLOSES + REVIEW);
        bytes memory over =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, CLOSES + REVIEW);
        refusedByRounds(operator, late, over);
        vm.warp(CLOSES + REVIEW + 1 days - 1);
        bytes memory early =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InReview.selector, round, CLOSES + REVIEW + 1 days);
        refusedByRounds(stranger, abi.encodeCall(IMatchingRounds.seal, (round)), early);
        rounds.pin(round, ids(id));
        vm.warp(CLOSES + REVIEW + 1 days);
        rounds.seal(round);
        assertEq(rounds.claimMatch(round, id), 1e6);
    }

    function test_Q6_InTheSealsSecondNothingIsTakenOutAfterIt() public {
        seal(round);
        assertEq(vm.getBlockTimestamp(), CLOSES + REVIEW + 1 days);
        bytes memory isSealed = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AlreadySealed.selector, round);
        refusedByRounds(stranger, abi.encodeCall(IMatchingRounds.drop, (round, ids(id))), isSealed);
        refusedByRounds(stranger, abi.encodeCall(IMatchingRounds.pin, (round, ids(id))), isSealed);
        assertEq(rounds.claimMatch(round, id), 1e6);
    }

    function test_Q6_InTheClaimsLastSecondNothingIsReclaimed() public {
        bytes32 other = backed(round, 1, 1);
        attest(id);
        attest(other);
        seal(round);
        vm.warp(CLAIM_UNTIL - 1);
        bytes memory open =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOpen.selector, round, CLAIM_UNTIL);
        refusedByRounds(sponsor, abi.encodeCall(IMatchingRounds.reclaim, (round, sponsor)), open);
        assertEq(rounds.claimMatch(round, id), 1e6);
        vm.warp(CLAIM_UNTIL);
        bytes memory over =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOver.selector, round, CLAIM_UNTIL);
        refusedByRounds(lab, abi.encodeCall(IMatchingRounds.claimMatch, (round, other)), over);
        assertEq(rounds.reclaim(round, sponsor), 99 * USD);
    }

    function test_A5_InTheChallengesLastSecondNothingIsReleased() public {
        seal(round);
        attest(id);
        uint256 endsAt = campaigns.submissionOf(id).challengeEndsAt;
        vm.warp(endsAt - 1);
        bytes memory early = abi.encodeWithSelector(ICampaigns.Campaigns_InChallenge.selector, id, endsAt);
        refused(lab, abi.encodeCall(ICampaigns.release, (id)), early);
        vm.warp(endsAt);
        bytes memory late = abi.encodeWithSelector(ICampaigns.Campaigns_ChallengeOver.selector, id, endsAt);
        refused(bao, abi.encodeCall(ICampaigns.veto, (id, 0)), late);
        campaigns.release(id);
    }

    function test_M3_InTheCutoffsSecondRefundsBeginAndApprovalsEnded() public {
        uint256 cutoff = FIRST_DEADLINE + GRACE;
        uint256 number = submit(id);
        bytes memory approval = abi.encodeCall(ICampaigns.approve, (id, number, signatures(id, 2)));
        vm.warp(cutoff - 1);
        bytes memory notFailed = abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id);
        refused(ada, abi.encodeCall(ICampaigns.refund, (id, ada)), notFailed);
        vm.warp(cutoff);
        refused(lab, approval, abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
        assertEq(campaigns.refund(id, ada), 4 * USD);
    }
}
