// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";
import {FixedGate} from "../support/Gates.sol";

/// Every floor and ceiling of a round's settings and of what it asks of its campaigns: the limit itself is taken, one
/// beyond it is refused with the field and the limit. What all campaigns must keep is in Create.
contract LimitsTest is Base {
    using SafeCast for uint256;

    uint32 private constant FIVE_YEARS = 5 * 365 days;

    // rounds

    function _refuseRound(RoundTerms memory terms, string memory field, uint256 limit) private {
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InvalidTerms.selector, field, limit));
        openRound(terms);
    }

    /// So that there is a day in which early money can come.
    /// @custom:mutant Q13-starts-at-once | src/core/RoundRules.sol | !isComputed || terms.start >= earliestStart |
    /// true
    function test_Q13_ARoundWithACalculatorStartsADayAfterItsCreation() public {
        RoundTerms memory terms = roundTerms();
        terms.calculator = stranger;
        terms.start = T0;
        _refuseRound(terms, "start", T0 + 1 days);
        terms.start = T0 + 1 days - 1;
        _refuseRound(terms, "start", T0 + 1 days);
        terms.start = T0 + 1 days;
        openRound(terms);
        terms.calculator = address(0);
        terms.start = T0 - 30 days;
        openRound(terms);
    }

    function test_ARoundLastsADayFromItsStartAndItsCreation() public {
        RoundTerms memory terms = roundTerms();
        uint32[3] memory starts = [T0, T0 + 5 days, T0 - 5 days];
        for (uint256 i; i < starts.length; ++i) {
            terms.start = starts[i];
            uint32 earliest = (starts[i] < T0 ? T0 : starts[i]) + 1 days;
            terms.end = earliest - 1;
            _refuseRound(terms, "end", earliest);
            terms.end = earliest;
            openRound(terms);
        }
        terms.end = 0;
        _refuseRound(terms, "end", T0 + 1 days);
    }

    /// @custom:mutant Q16-no-time-to-review | src/core/RoundRules.sol | terms.reviewPeriod >= MIN_PERIOD | true
    function test_Q16_AReviewLastsADay() public {
        RoundTerms memory terms = roundTerms();
        terms.reviewPeriod = 1 days - 1;
        _refuseRound(terms, "reviewPeriod", 1 days);
        terms.reviewPeriod = 0;
        _refuseRound(terms, "reviewPeriod", 1 days);
        terms.reviewPeriod = 1 days;
        openRound(terms);
    }

    /// @custom:mutant M12-no-time-to-claim | src/core/RoundRules.sol | terms.calculator) + MIN_CLAIM_PERIOD |
    /// terms.calculator)
    function test_M12_ClaimsLastSevenDaysFromTheLatestSeal() public {
        RoundTerms memory terms = roundTerms();
        for (uint256 i; i < 2; ++i) {
            if (i == 1) (terms.start, terms.calculator) = (T0 + 1 days, stranger);
            uint256 earliest = CLOSES + (i + 1) * REVIEW + 1 days + 7 days;
            terms.claimUntil = (earliest - 1).toUint32();
            _refuseRound(terms, "claimUntil", earliest);
            terms.claimUntil = earliest.toUint32();
            assertEq(rounds.latestSealAt(openRound(terms)) + 7 days, earliest);
        }
    }

    function test_ClaimsEndWithinFiveYears() public {
        RoundTerms memory terms = roundTerms();
        terms.claimUntil = T0 + FIVE_YEARS + 1;
        _refuseRound(terms, "claimUntil", T0 + FIVE_YEARS);
        terms.claimUntil = T0 + FIVE_YEARS;
        openRound(terms);
        terms.reviewPeriod = type(uint32).max;
        _refuseRound(terms, "claimUntil", uint256(CLOSES) + type(uint32).max + 8 days);
        (terms.start, terms.calculator) = (T0 + 1 days, stranger);
        _refuseRound(terms, "claimUntil", uint256(CLOSES) + 2 * uint256(type(uint32).max) + 8 days);
        terms = roundTerms();
        terms.end = type(uint32).max;
        _refuseRound(terms, "claimUntil", uint256(type(uint32).max) + REVIEW + 8 days);
    }

    /// @custom:mutant A5-no-time-to-veto | src/core/RoundRules.sol | terms.challengePeriod >= MIN_PERIOD | true
    function test_A5_ARoundsChallengeLastsADayToNinety() public {
        RoundTerms memory terms = roundTerms();
        terms.challengePeriod = 1 days - 1;
        _refuseRound(terms, "challengePeriod", 1 days);
        terms.challengePeriod = 90 days + 1;
        _refuseRound(terms, "challengePeriod", 90 days);
        terms.challengePeriod = 1 days;
        openRound(terms);
        terms.challengePeriod = 90 days;
        openRound(terms);
    }

    // campaigns of a round

    function _mismatch(Terms memory terms, string memory field, uint256 limit) private {
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_CampaignMismatch.selector, terms.round, field, limit)
        );
        vm.prank(lab);
        campaigns.create(terms);
    }

    function test_Q10_AnApplicationHasTheRoundsToken() public {
        Terms memory terms = termsFor(openRound());
        address[3] memory others = [address(dai), NATIVE, stranger];
        for (uint256 i; i < others.length; ++i) {
            terms.token = others[i];
            _mismatch(terms, "token", uint160(address(usdc)));
        }
        terms.token = address(usdc);
        list(terms);
    }

    function test_Q10_AnApplicationHasTheRoundsGate() public {
        Terms memory terms = termsFor(openRound());
        address[3] memory others = [address(new FixedGate()), address(0), stranger];
        for (uint256 i; i < others.length; ++i) {
            terms.gate = others[i];
            _mismatch(terms, "gate", uint160(address(gate)));
        }
        terms.gate = address(gate);
        list(terms);
    }

    function test_Q10_AnApplicationHasTheRoundsAttesters() public {
        uint32 round = openRound();
        Terms memory terms = termsFor(round);
        uint256 hash = uint256(keccak256(abi.encode(uint8(2), attesters)));
        assertEq(uint256(rounds.roundOf(round).attestersHash), hash);
        terms.threshold = 1;
        _mismatch(terms, "attesters", hash);
        terms.threshold = 3;
        _mismatch(terms, "attesters", hash);
        terms.threshold = 2;
        terms.attesters = signers(4);
        _mismatch(terms, "attesters", hash);
        terms.attesters = attesters;
        list(terms);
    }

    function test_Q10_AnApplicationTakesGiftsWithinTheRound() public {
        RoundTerms memory roundTerms_ = roundTerms();
        roundTerms_.start = T0 + 2 days;
        Terms memory terms = termsFor(openRound(roundTerms_));
        terms.opensAt = T0 + 2 days - 1;
        _mismatch(terms, "opensAt", T0 + 2 days);
        terms.opensAt = T0 + 2 days;
        terms.closesAt = CLOSES + 1;
        _mismatch(terms, "closesAt", CLOSES);
        terms.closesAt = CLOSES;
        list(terms);
    }

    function test_Q10_AnApplicationHasTheRoundsChallengeOrALongerOne() public {
        Terms memory terms = termsFor(openRound());
        terms.challengePeriod = CHALLENGE - 1;
        _mismatch(terms, "challengePeriod", CHALLENGE);
        terms.challengePeriod = CHALLENGE;
        list(terms);
        terms.digest = keccak256("longer");
        terms.challengePeriod = CHALLENGE + 1;
        list(terms);
    }

    function test_Q14_AnApplicationsDeadlinesComeAfterTheLatestSeal() public {
        RoundTerms memory roundTerms_ = roundTerms();
        for (uint256 i; i < 2; ++i) {
            if (i == 1) (roundTerms_.start, roundTerms_.calculator) = (T0 + 1 days, stranger);
            uint32 round = openRound(roundTerms_);
            uint256 latest = CLOSES + (i + 1) * REVIEW + 1 days;
            assertEq(rounds.latestSealAt(round), latest);
            Terms memory terms = openTerms(round, roundTerms_.start);
            terms.milestones[0].deadline = (latest - 1).toUint32();
            _mismatch(terms, "milestones.deadline", latest);
            terms.milestones[0].deadline = latest.toUint32();
            list(terms);
        }
    }

    function test_Q10_NobodyAppliesAfterTheEnd() public {
        uint32 round = openRound();
        Terms memory terms = termsFor(round);
        terms.closesAt = CLOSES + 1 days;
        vm.warp(CLOSES);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Ended.selector, round, CLOSES));
        list(terms);
        vm.warp(CLOSES - 1);
        _mismatch(terms, "closesAt", CLOSES);
    }

    // a goal

    function _refuse(Terms memory terms, string memory field, uint256 limit) private {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidTerms.selector, field, limit));
        vm.prank(lab);
        campaigns.create(terms);
    }

    /// The largest goal that is taken can be given, in every number of decimals.
    function test_AGoalFitsAnEscrow() public {
        uint256 most = type(uint96).max / 1e12;
        Terms memory terms = goalTerms(most + 1);
        _refuse(terms, "goal", most);
        terms.goal = type(uint96).max;
        _refuse(terms, "goal", most);
        terms.goal = most.toUint96();
        bytes32 id = list(terms);
        give(id, ada, most);
        terms.token = address(dai);
        terms.goal = type(uint96).max;
        bytes32 fine = list(terms);
        give(fine, ada, type(uint96).max);
        vm.warp(CLOSES);
        assertFalse(campaigns.isFailed(id));
        assertFalse(campaigns.isFailed(fine));
    }
}
