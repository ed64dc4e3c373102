// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {Signature} from "src/interfaces/ICampaigns.sol";
import {Abandoned} from "../support/Abandoned.sol";
import {Digests} from "../support/Digests.sol";

/// @notice Every key is lost at once, from each stage on: a stranger alone brings every base unit to where it belongs.
contract LostKeys is Abandoned {
    using Digests for ICampaigns;

    /// When a milestone that nobody works on fails its campaign.
    uint256 private constant FIRST_CUTOFF = FIRST_DEADLINE + GRACE;
    uint256 private constant LAST_CUTOFF = LAST_DEADLINE + GRACE;

    address private calculator = makeAddr("calculator");

    // a campaign

    function test_M8_LostWhileOpenBelowTheGoal_RefundedAtTheClose() public {
        id = list(goalTerms(100 * USD));
        give(id, ada, GIFT);
        settle();
        assertSettled(GIFT, 0, 0, 0, CLOSES);
    }

    function test_M8_LostWhileOpenWithTheGoalReached_RefundedAtTheFirstCutoff() public {
        backed();
        settle();
        assertSettled(GIFT, GIFT, 0, 0, FIRST_CUTOFF);
    }

    function test_M8_LostAfterTheClose_RefundedAtTheFirstCutoff() public {
        backed();
        vm.warp(CLOSES);
        settle();
        assertSettled(GIFT, GIFT, 0, 0, FIRST_CUTOFF);
    }

    function test_M8_LostAfterASubmission_RefundedAtTheFirstCutoff() public {
        backed();
        submit(id);
        settle();
        assertSettled(GIFT, GIFT, 0, 0, FIRST_CUTOFF);
    }

    function test_M8_LostInTheChallengeWindow_WhatWasApprovedIsPaidAndTheRestRefundedAtTheSecondCutoff() public {
        backed();
        attest(id);
        settle();
        assertSettled(30 * USD, 30 * USD, 40 * USD, 0, LAST_CUTOFF);
        assertEq(paidAt[payout], T0 + CHALLENGE, "payout account paid");
    }

    function test_M8_LostAfterARelease_TheRestIsRefundedAtTheSecondCutoff() public {
        backed();
        pass(id);
        settle();
        assertSettled(30 * USD, 30 * USD, 40 * USD, 0, LAST_CUTOFF);
    }

    function test_M8_LostAfterTheLastRelease_AllIsPaidAtOnce() public {
        backed();
        pass(id);
        pass(id);
        uint256 lost = vm.getBlockTimestamp();
        settle();
        assertSettled(0, 0, 100 * USD, 0, lost);
    }

    function test_M8_LostAfterACancellation_RefundedAtOnce() public {
        backed();
        vm.prank(lab);
        campaigns.cancel(id);
        settle();
        assertSettled(GIFT, GIFT, 0, 0, T0);
    }

    function test_A7_LostAfterAVeto_RefundedAtTheSameCutoff() public {
        backed();
        vm.warp(T0 + 1 days);
        attest(id);
        vm.prank(ada);
        campaigns.veto(id, 0);
        settle();
        assertSettled(GIFT, GIFT, 0, 0, FIRST_CUTOFF);
    }

    function test_A7_LostAfterAnExtension_RefundedAtTheExtendedCutoff() public {
        backed();
        _extend(0, FIRST_DEADLINE + MAX_EXTENSION);
        settle();
        assertSettled(GIFT, GIFT, 0, 0, FIRST_CUTOFF + MAX_EXTENSION);
    }

    /// Extended as far as it goes, approved in the last second, vetoed in the last second of the challenge window.
    function test_A7_NoDelayOutlastsTheLastCutoffByMoreThanOneChallengePeriod() public {
        backed();
        pass(id);
        _extend(1, LAST_DEADLINE + MAX_EXTENSION);
        vm.warp(LAST_CUTOFF + MAX_EXTENSION - 1);
        attest(id);
        vm.warp(campaigns.submissionOf(id).challengeEndsAt - 1);
        vm.prank(ada);
        campaigns.veto(id, 0);
        settle();
        assertSettled(30 * USD, 30 * USD, 40 * USD, 0, LAST_CUTOFF + MAX_EXTENSION + CHALLENGE - 2);
    }

    function test_A7_WhatWasApprovedInTheLastSecondIsPaidOneChallengePeriodLater() public {
        backed();
        vm.warp(FIRST_CUTOFF - 1);
        attest(id);
        settle();
        assertSettled(30 * USD, 30 * USD, 40 * USD, 0, LAST_CUTOFF + 1 days - 1);
        assertEq(paidAt[payout], FIRST_CUTOFF - 1 + CHALLENGE, "payout account paid");
    }

    // a round

    function test_M8_LostBeforeAnyoneWasApproved_ThePoolReturnsWhenClaimsEnd() public {
        openFundedRound(address(0));
        settle();
        assertSettled(0, 0, 0, POOL, CLAIM_UNTIL);
    }

    function test_M8_LostWhileTheRoundIsOpen_DonorsAtTheFirstCutoffSponsorsWhenClaimsEnd() public {
        joined(address(0));
        _assertFailsWithItsMatch();
    }

    function test_M8_LostInReview_DonorsAtTheFirstCutoffSponsorsWhenClaimsEnd() public {
        joined(address(0));
        endRound(round);
        _assertFailsWithItsMatch();
    }

    function test_M8_LostOnceSealed_DonorsAtTheFirstCutoffSponsorsWhenClaimsEnd() public {
        joined(address(0));
        seal(round);
        _assertFailsWithItsMatch();
    }

    function test_M8_LostOnceClaimed_DonorsAtTheFirstCutoffSponsorsWhenClaimsEnd() public {
        joined(address(0));
        seal(round);
        rounds.claimMatch(round, id);
        _assertFailsWithItsMatch();
    }

    function test_M10_LostOnceWorkWasReleased_EachGetsItsShareOfTheRest() public {
        joined(address(0));
        seal(round);
        rounds.claimMatch(round, id);
        pass(id);
        settle();
        assertSettled(30 * USD, 30 * USD, 56 * USD, 24 * USD, CLAIM_UNTIL);
    }

    function test_M8_LostInTheChallengeWindowBeforeTheSeal_TheMatchIsClaimedAndItsShareReleased() public {
        joined(address(0));
        attest(id);
        settle();
        assertSettled(30 * USD, 30 * USD, 56 * USD, 24 * USD, CLAIM_UNTIL);
        assertEq(paidAt[ada], LAST_CUTOFF, "Ada paid");
        assertEq(paidAt[payout], CLOSES + REVIEW + 1 days, "payout account paid");
    }

    /// What the round did not use goes to the account in its terms, and who held that key does not matter.
    function test_M13_LostWithAnAccountInTheTerms_ItGetsWhatIsNotUsed() public {
        unusedTo = heir;
        joined(address(0));
        seal(round);
        rounds.claimMatch(round, id);
        pass(id);
        settle();
        assertSettled(30 * USD, 30 * USD, 56 * USD, 0, CLAIM_UNTIL);
        assertEq(usdc.balanceOf(heir), 24 * USD, "heir");
    }

    /// A match that nobody claimed holds nothing up.
    function test_M8_LostInARoundThatNobodySeals_DonorsAtTheFirstCutoffSponsorsWhenClaimsEnd() public {
        joined(address(0));
        vm.warp(rounds.latestSealAt(round) + 7 days);
        _assertFailsWithItsMatch();
    }

    // a computed result

    function test_Q13_LostBeforeThePost_TheResultOnChainStands() public {
        joined(calculator);
        _releaseInTime();
        assertSettled(30 * USD, 30 * USD, 56 * USD, 24 * USD, CLAIM_UNTIL);
    }

    function test_Q13_LostAfterThePost_ThePostedResultIsPaid() public {
        joined(calculator);
        _post(10e6);
        _releaseInTime();
        assertSettled(30 * USD, 30 * USD, 44 * USD, 36 * USD, CLAIM_UNTIL);
    }

    function test_Q13_LostAfterTheVeto_TheResultOnChainIsPaid() public {
        joined(calculator);
        _post(10e6);
        IComputedResult results = rounds.RESULTS();
        vm.prank(sponsor);
        results.vetoResult(round);
        _releaseInTime();
        assertSettled(30 * USD, 30 * USD, 56 * USD, 24 * USD, CLAIM_UNTIL);
    }

    // steps

    function _assertFailsWithItsMatch() private {
        settle();
        assertSettled(GIFT, GIFT, 0, POOL, CLAIM_UNTIL);
        assertEq(paidAt[ada], FIRST_CUTOFF, "Ada paid");
        assertEq(paidAt[bao], FIRST_CUTOFF, "Bao paid");
    }

    /// @dev The last act of anyone but the stranger: evidence, approved while the round may still be open.
    function _releaseInTime() private {
        attest(id);
        settle();
    }

    function _post(uint96 amount) private {
        endRound(round);
        promised = amount;
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(id, uint256(amount)))));
        IComputedResult results = rounds.RESULTS();
        vm.prank(calculator);
        results.post(round, leaf, "inputs", "configuration", "code");
    }

    function _extend(uint256 milestone, uint32 deadline) private {
        Signature[] memory signed = new Signature[](2);
        for (uint256 i; i < 2; ++i) {
            bytes32 digest = campaigns.extensionDigest(id, milestone, deadline, attesters[i]);
            signed[i] = Signature(attesters[i], rawSignature(attesters[i], digest));
        }
        campaigns.extend(id, deadline, signed);
    }
}
