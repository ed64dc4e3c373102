// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Permissions, Trial} from "../support/Permissions.sol";

/// @notice Who may call what of MatchingRounds and ComputedResult, and whose money moves.
contract RoundsPermissions is Permissions {
    using SafeCast for uint256;

    uint256 private constant POOL = 40 * USD;

    uint32 private round;
    bytes32 private id;

    function _trial(bytes memory data) private view returns (Trial memory) {
        return trial("MatchingRounds", address(rounds), data);
    }

    function _only(address account, bytes memory data) private view returns (Trial memory) {
        return only(_trial(data), account, unauthorized(IMatchingRounds.MatchingRounds_Unauthorized.selector));
    }

    function _trialOfResult(bytes memory data) private view returns (Trial memory) {
        return trial("ComputedResult", address(rounds.RESULTS()), data);
    }

    /// A round that begins tomorrow, so that its sponsor has a say on its calculator, with one backed member.
    function _open(RoundTerms memory terms) private {
        terms.start = T0 + 1 days;
        round = openRound(terms);
        fund(round, sponsor, POOL);
        vm.warp(terms.start);
        id = list(openTerms(round, terms.start));
        admit(round, id);
        give(id, ada, 50 * USD);
        give(id, bao, 50 * USD);
    }

    function _open() private {
        _open(roundTerms());
    }

    function _openComputed() private {
        RoundTerms memory terms = roundTerms();
        terms.calculator = calculator;
        _open(terms);
        endRound(round);
    }

    /// A result with one line: all of the pool for the one member.
    function _posted() private {
        _openComputed();
        IComputedResult results = rounds.RESULTS();
        vm.prank(calculator);
        results.post(round, _leaf(), "inputs", "configuration", "code");
    }

    function _leaf() private view returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(id, POOL))));
    }

    /// Claimed, then failed, because nobody works.
    function _failedWithItsMatch() private {
        _open();
        seal(round);
        rounds.claimMatch(round, id);
        vm.warp(FIRST_DEADLINE + GRACE);
    }

    // the operator

    function test_M4_OnlyTheOperatorOpensARound() public {
        attempt(_only(operator, abi.encodeCall(IMatchingRounds.openRound, (roundTerms()))));
    }

    function test_Q10_OnlyTheOperatorAdmits() public {
        round = openRound();
        bytes32[] memory applied = ids(list(termsFor(round)));
        attempt(_only(operator, abi.encodeCall(IMatchingRounds.admit, (round, applied))));
    }

    function test_Q10_OnlyTheOperatorDisqualifies() public {
        _open();
        attempt(_only(operator, abi.encodeCall(IMatchingRounds.disqualify, (round, id, "reason"))));
    }

    function test_Q16_NobodyDisqualifiesOnceTheReviewIsOver() public {
        _open();
        vm.warp(CLOSES + REVIEW);
        bytes memory over =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, CLOSES + REVIEW);
        bytes memory refusal = unauthorized(IMatchingRounds.MatchingRounds_Unauthorized.selector);
        bytes memory data = abi.encodeCall(IMatchingRounds.disqualify, (round, id, "reason"));
        attempt(noted(notEven(_trial(data), operator, over, refusal), "once the review is over"));
    }

    // anyone

    function test_M13_AnyoneFundsItsOwnInASponsorsName() public {
        round = openRound();
        fillPurses(address(rounds));
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        bytes memory data = abi.encodeCall(IMatchingRounds.fund, (round, termsHash, sponsor, USD.toUint96()));
        attempt(moves(_trial(data), CALLER, address(rounds)));
    }

    function test_Q11_NobodyFundsOnceTheReviewIsOver() public {
        _open();
        vm.warp(CLOSES + REVIEW);
        bytes memory over =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, CLOSES + REVIEW);
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        bytes memory data = abi.encodeCall(IMatchingRounds.fund, (round, termsHash, sponsor, USD.toUint96()));
        attempt(noted(nobody(_trial(data), over), "once the review is over"));
    }

    function test_Q14_AnyoneDropsAFailedCampaign() public {
        _open();
        vm.warp(FIRST_DEADLINE + GRACE);
        attempt(_trial(abi.encodeCall(IMatchingRounds.drop, (round, ids(id)))));
    }

    function test_Q4_AnyonePins() public {
        RoundTerms memory terms = roundTerms();
        terms.cap = (10 * USD).toUint96();
        _open(terms);
        endRound(round);
        attempt(_trial(abi.encodeCall(IMatchingRounds.pin, (round, ids(id)))));
    }

    function test_M8_AnyoneSeals() public {
        _open();
        vm.warp(rounds.latestSealAt(round));
        attempt(_trial(abi.encodeCall(IMatchingRounds.seal, (round))));
    }

    function test_M8_AnyoneClaimsIntoTheEscrow() public {
        _open();
        seal(round);
        bytes memory data = abi.encodeCall(IMatchingRounds.claimMatch, (round, id));
        attempt(moves(_trial(data), address(rounds), address(campaigns)));
    }

    function test_M10_AnyoneRecoversForTheSponsors() public {
        _failedWithItsMatch();
        bytes memory data = abi.encodeCall(IMatchingRounds.recover, (round, id));
        attempt(moves(_trial(data), address(campaigns), address(rounds)));
    }

    function test_M8_AnyoneReclaimsForASponsor() public {
        _open();
        vm.warp(CLAIM_UNTIL);
        bytes memory data = abi.encodeCall(IMatchingRounds.reclaim, (round, sponsor));
        attempt(moves(_trial(data), address(rounds), sponsor));
    }

    function test_M4_OnlyASponsorNamesAReceiver() public {
        _open();
        vm.warp(CLAIM_UNTIL);
        bytes memory refusal = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round);
        Trial memory t = only(_trial(abi.encodeCall(IMatchingRounds.reclaimTo, (round, receiver))), sponsor, refusal);
        attempt(moves(t, address(rounds), receiver));
    }

    /// @dev A round whose terms name an heir, when claims are over.
    function _openForTheHeir() private {
        RoundTerms memory terms = roundTerms();
        terms.unusedTo = heir;
        _open(terms);
        vm.warp(CLAIM_UNTIL);
    }

    function test_M13_AnyoneReclaimsForWhomTheTermsName() public {
        _openForTheHeir();
        bytes memory data = abi.encodeCall(IMatchingRounds.reclaim, (round, heir));
        attempt(noted(moves(_trial(data), address(rounds), heir), "where the terms name an account"));
    }

    function test_M13_OnlyWhomTheTermsNameNamesAReceiver() public {
        _openForTheHeir();
        bytes memory refusal = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round);
        Trial memory t = only(_trial(abi.encodeCall(IMatchingRounds.reclaimTo, (round, receiver))), heir, refusal);
        attempt(noted(moves(t, address(rounds), receiver), "where the terms name an account"));
    }

    // Campaigns and ComputedResult

    function test_Q1_OnlyCampaignsRecords() public {
        round = openRound();
        attempt(_only(address(campaigns), abi.encodeCall(IMatchingRounds.record, (round, 1))));
    }

    function test_Q9_OnlyCampaignsRemoves() public {
        _open();
        uint256 w = campaigns.weightOf(id);
        attempt(_only(address(campaigns), abi.encodeCall(IMatchingRounds.remove, (round, id, w))));
    }

    function test_M10_OnlyCampaignsSendsNativeCoin() public {
        Trial memory t = moves(_only(address(campaigns), ""), CALLER, address(rounds));
        t.value = 1 ether;
        attempt(t);
    }

    function test_Q13_OnlyComputedResultPaysAGivenAmount() public {
        _posted();
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
        bytes memory data = abi.encodeCall(IMatchingRounds.payComputed, (round, id, POOL.toUint96()));
        attempt(moves(_only(address(rounds.RESULTS()), data), address(rounds), address(campaigns)));
    }

    // ComputedResult

    function test_Q13_OnlyTheCalculatorPosts() public {
        _openComputed();
        bytes memory data = abi.encodeCall(IComputedResult.post, (round, _leaf(), "inputs", "configuration", "code"));
        bytes memory refusal = unauthorized(IComputedResult.ComputedResult_Unauthorized.selector);
        attempt(only(_trialOfResult(data), calculator, refusal));
    }

    function test_Q13_OnlyAnEarlySponsorVetoes() public {
        _posted();
        bytes memory refusal = unauthorized(IComputedResult.ComputedResult_NoVetoPower.selector);
        attempt(only(_trialOfResult(abi.encodeCall(IComputedResult.vetoResult, (round))), sponsor, refusal));
    }

    function test_M8_AnyoneClaimsAComputedMatchIntoTheEscrow() public {
        _posted();
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
        bytes memory data =
            abi.encodeCall(IComputedResult.claimComputed, (round, id, POOL.toUint96(), new bytes32[](0)));
        Trial memory t = moves(_trialOfResult(data), address(rounds), address(campaigns));
        attempt(noted(t, "with a proof"));
    }
}
