// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICampaigns, Measure, Milestone, Progress, Status, Terms, Window} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";
import {FineToken} from "../support/Tokens.sol";

contract CreateTest is Base {
    using SafeCast for uint256;

    function _refuse(Terms memory terms, string memory field, uint256 limit) private {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidTerms.selector, field, limit));
        vm.prank(terms.lab);
        campaigns.create(terms);
    }

    function test_StoresEveryTermAndTellsThem() public {
        Terms memory terms = goalTerms(100 * USD);
        bytes32 id = campaigns.campaignId(terms);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.CampaignCreated(id, lab, 0, 6, terms);
        assertEq(list(terms), id);

        Window memory window = campaigns.windowOf(id);
        assertEq(window.token, terms.token);
        assertEq(window.opensAt, terms.opensAt);
        assertEq(window.closesAt, terms.closesAt);
        assertEq(window.round, 0);
        Measure memory measure = campaigns.measureOf(id);
        assertEq(measure.gate, terms.gate);
        assertEq(measure.minimum, 0);
        assertEq(measure.decimals, 6);
        Progress memory progress = campaigns.progressOf(id);
        assertEq(progress.threshold, 2);
        assertEq(progress.challengePeriod, CHALLENGE);
        assertEq(progress.vetoShare, 3_000);
        assertEq(progress.milestoneCount, 2);
        assertEq(progress.milestone, 0);
        assertEq(progress.releasedShare, 0);
        assertEq(progress.cutoff, FIRST_DEADLINE + GRACE);
        assertStatus(id, Status.Active);
        (address to, uint96 goal) = campaigns.payoutOf(id);
        assertEq(to, payout);
        assertEq(goal, 100 * USD);
        assertFalse(campaigns.isFailed(id));
    }

    function test_IdBindsChainAndTerms() public {
        Terms memory terms = usdcTerms();
        bytes32 id = campaigns.campaignId(terms);
        assertEq(id, keccak256(abi.encode(block.chainid, terms)));
        terms.goal += 1;
        assertNotEq(campaigns.campaignId(terms), id);
        terms.goal -= 1;
        vm.chainId(5);
        assertNotEq(campaigns.campaignId(terms), id);
    }

    function test_MarksRoles() public {
        bytes32 id = listed();
        for (uint256 i; i < attesters.length; ++i) {
            assertEq(campaigns.donorOf(id, attesters[i]).role, i + 1);
        }
        assertEq(campaigns.donorOf(id, payout).role, 254);
        assertEq(campaigns.donorOf(id, lab).role, 255);
        assertEq(campaigns.donorOf(id, ada).role, 0);
    }

    function test_LabMayBeItsOwnPayoutAccount() public {
        Terms memory terms = usdcTerms();
        terms.payout = lab;
        bytes32 id = list(terms);
        assertEq(campaigns.donorOf(id, lab).role, 255);
        submit(id);
    }

    function test_StoresTenMilestonesInTwoSlots() public {
        Terms memory terms = usdcTerms();
        terms.milestones = new Milestone[](10);
        for (uint256 i; i < 10; ++i) {
            uint32 deadline = (FIRST_DEADLINE + i * 1 days).toUint32();
            terms.milestones[i] = Milestone({share: i == 9 ? 5_500 : 500, deadline: deadline, criteria: ""});
        }
        bytes32 id = list(terms);
        for (uint256 i; i < 10; ++i) {
            (uint16 share, uint32 deadline) = campaigns.milestoneOf(id, i);
            assertEq(share, terms.milestones[i].share);
            assertEq(deadline, terms.milestones[i].deadline);
        }
    }

    function test_OpensAtOnceIfTheOpeningIsPast() public {
        Terms memory terms = usdcTerms();
        terms.opensAt = 0;
        give(list(terms), ada, USD);
    }

    function test_RefusesAnotherSender() public {
        Terms memory terms = usdcTerms();
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, stranger));
        vm.prank(stranger);
        campaigns.create(terms);
    }

    function test_RefusesTheSameTermsTwice() public {
        Terms memory terms = usdcTerms();
        bytes32 id = list(terms);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_CampaignExists.selector, id));
        vm.prank(lab);
        campaigns.create(terms);
    }

    function test_RefusesBadPayouts() public {
        Terms memory terms = usdcTerms();
        address[3] memory bad = [address(0), address(campaigns), address(rounds)];
        for (uint256 i; i < bad.length; ++i) {
            terms.payout = bad[i];
            _refuse(terms, "payout", 0);
        }
    }

    function test_RefusesAMissingDigest() public {
        Terms memory terms = usdcTerms();
        terms.digest = 0;
        _refuse(terms, "digest", 0);
    }

    function test_RefusesWhatIsNoToken() public {
        Terms memory terms = termsIn(stranger);
        _refuse(terms, "token", 18);
        terms.token = address(gate);
        _refuse(terms, "token", 18);
        terms.token = address(new FineToken());
        _refuse(terms, "token", 18);
    }

    /// Gifts are taken for a day at least, counted from the opening, or from the creation where that is later.
    function test_RefusesAWindowOfLessThanADay() public {
        Terms memory terms = usdcTerms();
        terms.opensAt = terms.closesAt;
        _refuse(terms, "closesAt", CLOSES + 1 days);
        terms.opensAt = terms.closesAt - 1 days + 1;
        _refuse(terms, "closesAt", CLOSES + 1);
        terms.opensAt = terms.closesAt - 1 days;
        list(terms);
        (terms.opensAt, terms.closesAt) = (T0 - 10 days, T0);
        _refuse(terms, "closesAt", T0 + 1 days);
        terms.closesAt = T0 + 1 days - 1;
        _refuse(terms, "closesAt", T0 + 1 days);
        terms.closesAt = T0 + 1 days;
        list(terms);
    }

    function test_RefusesAGoalThatNoEscrowHolds() public {
        Terms memory terms = usdcTerms();
        uint96 most = type(uint96).max / 1e12;
        terms.goal = most + 1;
        _refuse(terms, "goal", most);
        terms.goal = most;
        bytes32 id = list(terms);
        give(id, ada, most);
        vm.warp(CLOSES);
        assertFalse(campaigns.isFailed(id), "and takes the highest that one holds");
        terms = termsIn(NATIVE);
        (terms.goal, terms.opensAt, terms.closesAt) = (type(uint96).max, CLOSES, CLOSES + 1 days);
        list(terms);
    }

    /// Where backers can veto, or a loan could fill a goal, a day at least lies between the approval and the money.
    function test_RefusesAShortChallenge() public {
        Terms memory terms = usdcTerms();
        terms.challengePeriod = 1 days - 1;
        _refuse(terms, "challengePeriod", 1 days);
        terms.challengePeriod = 0;
        _refuse(terms, "challengePeriod", 1 days);
        terms.challengePeriod = 1 days;
        list(terms);
        terms.gate = address(0);
        terms.challengePeriod = 0;
        list(terms);
        terms.goal = 1;
        _refuse(terms, "challengePeriod", 1 days);
        terms.challengePeriod = 1 days;
        list(terms);
    }

    function test_RefusesALongChallenge() public {
        Terms memory terms = usdcTerms();
        terms.challengePeriod = 90 days + 1;
        _refuse(terms, "challengePeriod", 90 days);
        terms.gate = address(0);
        _refuse(terms, "challengePeriod", 90 days);
        terms.challengePeriod = 90 days;
        list(terms);
    }

    function test_RefusesVetoSharesOutOfRange() public {
        Terms memory terms = usdcTerms();
        terms.vetoShare = 2_499;
        _refuse(terms, "vetoShare", 2_500);
        terms.vetoShare = 5_001;
        _refuse(terms, "vetoShare", 5_000);
        terms.vetoShare = 2_500;
        list(terms);
        terms.vetoShare = 5_000;
        list(terms);
    }

    function test_RefusesBadMilestones() public {
        Terms memory terms = usdcTerms();
        terms.milestones = new Milestone[](0);
        _refuse(terms, "milestones", 1);
        terms.milestones = new Milestone[](11);
        _refuse(terms, "milestones", 10);
    }

    function test_RefusesSharesThatDoNotAddUp() public {
        Terms memory terms = usdcTerms();
        terms.milestones[1].share = 5_999;
        _refuse(terms, "milestones.share", FULL);
        terms.milestones[1].share = 6_001;
        _refuse(terms, "milestones.share", FULL);
        terms.milestones[0].share = FULL;
        terms.milestones[1].share = 0;
        _refuse(terms, "milestones.share", 1);
        // 65,536 too much must not wrap around to a fit
        terms.milestones[0].share = type(uint16).max;
        terms.milestones[1].share = 10_001;
        _refuse(terms, "milestones.share", FULL);
    }

    function test_RefusesDeadlinesOutOfOrder() public {
        Terms memory terms = usdcTerms();
        terms.milestones[1].deadline = terms.milestones[0].deadline;
        _refuse(terms, "milestones.deadline", FIRST_DEADLINE + 1);
        terms = usdcTerms();
        terms.milestones[0].deadline = CLOSES - 1;
        _refuse(terms, "milestones.deadline", CLOSES);
        terms.milestones[0].deadline = CLOSES;
        list(terms);
    }

    /// The last second at which refunds can begin is at most five years away, extensions included.
    function test_A7_RefusesMoreThanFiveYears() public {
        Terms memory terms = usdcTerms();
        uint32 latest = T0 + 5 * 365 days - GRACE - MAX_EXTENSION;
        terms.milestones[1].deadline = latest + 1;
        _refuse(terms, "milestones.deadline", latest);
        terms.milestones[1].deadline = type(uint32).max;
        _refuse(terms, "milestones.deadline", latest);
        terms.milestones[1].deadline = latest;
        list(terms);
    }

    function test_RefusesBadAttesters() public {
        Terms memory terms = usdcTerms();
        terms.threshold = 0;
        _refuse(terms, "attesters", 8);
        terms.threshold = 4;
        _refuse(terms, "attesters", 8);
        terms.threshold = 3;
        (terms.attesters[0], terms.attesters[1]) = (terms.attesters[1], terms.attesters[0]);
        _refuse(terms, "attesters", 8);
        terms.attesters[0] = terms.attesters[1];
        _refuse(terms, "attesters", 8);
        terms.attesters = new address[](1);
        terms.threshold = 1;
        _refuse(terms, "attesters", 8);
        terms.attesters = new address[](0);
        _refuse(terms, "attesters", 8);
        terms.threshold = 0;
        _refuse(terms, "attesters", 8);
        terms.threshold = 1;
        terms.attesters = signers(9);
        _refuse(terms, "attesters", 8);
        terms.attesters = signers(8);
        terms.threshold = 8;
        list(terms);
    }

    function test_Q8_RefusesInsidersAsAttesters() public {
        Terms memory terms = usdcTerms();
        terms.attesters = new address[](1);
        terms.threshold = 1;
        terms.attesters[0] = lab;
        _refuse(terms, "attesters", 0);
        terms.attesters[0] = payout;
        _refuse(terms, "attesters", 0);
    }

    function test_RefusesAnUnknownRound() public {
        Terms memory terms = usdcTerms();
        terms.round = 7;
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_UnknownRound.selector, 7));
        vm.prank(lab);
        campaigns.create(terms);
    }

    function _mismatch(Terms memory terms, string memory field, uint256 limit) private {
        bytes4 selector = IMatchingRounds.MatchingRounds_CampaignMismatch.selector;
        vm.expectRevert(abi.encodeWithSelector(selector, terms.round, field, limit));
        vm.prank(lab);
        campaigns.create(terms);
    }

    function test_Q10_ARoundCampaignHasTheRoundsTerms() public {
        RoundTerms memory round = roundTerms();
        round.start = T0 + 1 days;
        round.minimum = 3e18;
        Terms memory terms = termsFor(openRound(round));

        _mismatch(terms, "opensAt", round.start);
        terms.opensAt = round.start;
        terms.token = address(dai);
        _mismatch(terms, "token", uint160(address(usdc)));
        terms.token = NATIVE;
        _mismatch(terms, "token", uint160(address(usdc)));
        terms.token = address(usdc);
        terms.gate = address(0);
        _mismatch(terms, "gate", uint160(address(gate)));
        terms.gate = address(gate);
        terms.closesAt = CLOSES + 1;
        _mismatch(terms, "closesAt", CLOSES);
        terms.closesAt = CLOSES;
        terms.challengePeriod = CHALLENGE - 1;
        _mismatch(terms, "challengePeriod", CHALLENGE);
        terms.challengePeriod = CHALLENGE + 1;
        uint32 latestSealAt = CLOSES + REVIEW + 1 days;
        terms.milestones[0].deadline = latestSealAt - 1;
        _mismatch(terms, "milestones.deadline", latestSealAt);
        terms.milestones[0].deadline = latestSealAt;
        uint256 attestersHash = uint256(rounds.roundOf(terms.round).attestersHash);
        terms.threshold = 1;
        _mismatch(terms, "attesters", attestersHash);
        terms.threshold = 2;
        terms.attesters = signers(2);
        _mismatch(terms, "attesters", attestersHash);
        terms.attesters = attesters;

        bytes32 id = list(terms);
        Measure memory measure = campaigns.measureOf(id);
        assertEq(measure.minimum, 3e18);
        assertEq(measure.decimals, 6);
        assertEq(campaigns.windowOf(id).round, 0, "not a member before it is admitted");
    }

    function test_RefusesARoundThatHasEnded() public {
        uint32 round = openRound();
        Terms memory terms = termsFor(round);
        endRound(round);
        terms.closesAt = CLOSES + 1 days;
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Ended.selector, round, CLOSES));
        vm.prank(lab);
        campaigns.create(terms);
    }

    /// Deadlines have 32 bits: they end in 2106, not in 2038.
    function test_StoresDeadlinesBeyond2038() public {
        vm.warp(1 << 31);
        Terms memory terms = usdcTerms();
        (terms.opensAt, terms.closesAt) = (uint32(1 << 31), uint32(1 << 31) + 30 days);
        terms.milestones[0].deadline = terms.closesAt + 30 days;
        terms.milestones[1].deadline = terms.closesAt + 60 days;
        bytes32 id = list(terms);
        for (uint256 i; i < 2; ++i) {
            (uint16 share, uint32 deadline) = campaigns.milestoneOf(id, i);
            assertEq(share, terms.milestones[i].share);
            assertEq(deadline, terms.milestones[i].deadline);
        }
    }
}
