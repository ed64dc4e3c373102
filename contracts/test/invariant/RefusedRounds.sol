// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, Round, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Pool} from "./Ledger.sol";
import {RefusedWork} from "./RefusedWork.sol";

/// @title RefusedRounds
/// @notice What must be refused around pools and results.
abstract contract RefusedRounds is RefusedWork {
    using Drawing for Draws;
    using SafeCast for uint256;

    function tryRounds(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        function(Draws memory) internal[11] memory tries = [
            _tryAsStranger,
            _tryRoundTerms,
            _tryApplication,
            _tryFund,
            _tryAdmit,
            _tryDrop,
            _tryPin,
            _tryAfterSeal,
            _tryClaim,
            _tryReclaim,
            _tryResult
        ];
        for (uint256 i; i < 4; ++i) {
            tries[draws.between(0, 10)](draws);
        }
    }

    function _round(bytes32 id, address caller, bytes memory call, bytes memory reason) private {
        _refuse(id, caller, address(rounds), call, reason);
    }

    function _tryAsStranger(Draws memory draws) private {
        uint32 round = _anyRound(draws);
        bytes32 id = _anyCampaign(draws);
        bytes[5] memory calls = [
            abi.encodeCall(rounds.admit, (round, ids(id))),
            abi.encodeCall(rounds.disqualify, (round, id, EVIDENCE)),
            abi.encodeCall(rounds.record, (round, 1e18)),
            abi.encodeCall(rounds.remove, (round, id, 0)),
            abi.encodeCall(rounds.payComputed, (round, id, 1))
        ];
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, lab);
        _round(id, lab, calls[draws.between(0, 4)], reason);
        reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_UnknownRound.selector, 99);
        _round(id, operator, abi.encodeCall(rounds.seal, (99)), reason);
    }

    function _tryRoundTerms(Draws memory draws) private {
        RoundTerms memory terms = abi.decode(latestRoundTerms, (RoundTerms));
        // Good again, whenever it is.
        terms.start = (_now() + 1 days).toUint32();
        terms.end = terms.start + 1 days;
        (terms.calculator, terms.unusedTo) = (operator, address(0));
        terms.claimUntil = (terms.end + 2 * REVIEW_PERIOD + 8 days).toUint32();
        (string memory field, uint256 limit) = ("gate", 0);
        uint256 fault = draws.between(0, 6);
        if (fault == 0) terms.gate = ada;
        if (fault == 1) (terms.digest, field) = (0, "digest");
        if (fault == 2) (terms.unusedTo, field) = (address(campaigns), "unusedTo");
        if (fault == 3) (terms.start, field, limit) = (terms.start - 1, "start", terms.start);
        if (fault == 4) (terms.end, field, limit) = (terms.end - 1, "end", terms.end);
        if (fault == 5) (terms.reviewPeriod, field, limit) = (1 days - 1, "reviewPeriod", 1 days);
        if (fault == 6) (terms.claimUntil, field, limit) = (terms.claimUntil - 1, "claimUntil", terms.claimUntil);
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InvalidTerms.selector, field, limit);
        _round(0, operator, abi.encodeCall(rounds.openRound, (terms)), reason);
    }

    /// A campaign of another token does not fit; after the end none does.
    function _tryApplication(Draws memory draws) private {
        Terms memory terms = abi.decode(latestTerms, (Terms));
        if (_now() + 1 days > terms.closesAt || terms.opensAt + 1 days > terms.closesAt) return;
        uint32 round = _anyRound(draws);
        (terms.round, terms.goal) = (round, 0);
        terms.token = terms.token == NATIVE ? address(usdc) : NATIVE;
        address token = _pools[round].token;
        bytes memory reason = abi.encodeWithSelector(
            IMatchingRounds.MatchingRounds_CampaignMismatch.selector, round, "token", uint256(uint160(token))
        );
        if (_now() >= _pools[round].end) {
            reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Ended.selector, round, _pools[round].end);
        } else if (token == terms.token) {
            return;
        }
        _work(0, lab, abi.encodeCall(campaigns.create, (terms)), reason);
    }

    /// Q11, Q13: once the review is over a pool takes no more money, no pool takes it under another name or for the
    /// core itself, and with a calculator late money needs early money.
    function _tryFund(Draws memory draws) private {
        uint32 round = _anyRound(draws);
        Pool storage pool = _pools[round];
        bytes32 hash = rounds.roundOf(round).termsHash;
        _fundBadly(round, EVIDENCE, sponsor, 1, IMatchingRounds.MatchingRounds_UnexpectedTerms.selector, uint256(hash));
        if (_now() >= pool.reviewedAt) {
            bytes4 over = IMatchingRounds.MatchingRounds_ReviewOver.selector;
            return _fundBadly(round, hash, sponsor, 1, over, pool.reviewedAt);
        }
        address core = draws.chance(50) ? address(campaigns) : address(0);
        bytes memory invalid = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InvalidSponsor.selector, core);
        _round(0, sponsor, abi.encodeCall(rounds.fund, (round, hash, core, 1)), invalid);
        invalid = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ZeroAmount.selector);
        _round(0, sponsor, abi.encodeCall(rounds.fund, (round, hash, sponsor, 0)), invalid);
        invalid = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_LimitReached.selector, round);
        bytes memory call = abi.encodeCall(rounds.fund, (round, hash, sponsor, type(uint96).max));
        if (pool.funded != 0) _round(0, sponsor, call, invalid);
        if (!_takesLateMoney(round)) return;
        uint256 room = _roomOf(round);
        bytes4 above = IMatchingRounds.MatchingRounds_AboveEarlyMoney.selector;
        _fundBadly(round, hash, sponsor, room + draws.magnitude(1, 1e20), above, room);
    }

    /// @dev Refused with the round and one figure.
    function _fundBadly(uint32 round, bytes32 hash, address named, uint256 amount, bytes4 selector, uint256 figure)
        private
    {
        bytes memory reason = abi.encodeWithSelector(selector, round, figure);
        _round(0, sponsor, abi.encodeCall(rounds.fund, (round, hash, named, amount.toUint96())), reason);
    }

    /// Q10: nobody is admitted after the end, twice, or to a round it did not apply to.
    function _tryAdmit(Draws memory draws) private {
        uint32 round = _anyRound(draws);
        bytes32 id = _anyCampaign(draws);
        if (_now() >= _pools[round].end) {
            bytes memory reason =
                abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Ended.selector, round, _pools[round].end);
            _round(id, operator, abi.encodeCall(rounds.admit, (round, ids(id))), reason);
        } else if (roundOf[id] != round || !_isAdmissible(id)) {
            _tryAdmitting(round, ids(id, id));
        }
    }

    /// Q14, Q16: only failed campaigns are dropped, only members are taken out, and the operator's time is over with
    /// the review.
    function _tryDrop(Draws memory draws) private {
        uint32 round = _anyRound(draws);
        bytes32 id = _anyCampaign(draws);
        bool isIn = roundOf[id] == round && _isInRound(id);
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, round);
        bytes memory living = abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id);
        bool isOut = rounds.entryOf(round, id).standing == Standing.Removed;
        if (!rounds.isSealed(round) && !isOut) {
            bytes memory call = abi.encodeCall(rounds.drop, (round, ids(id)));
            if (!campaigns.isFailed(id)) _round(id, stranger, call, living);
            else if (!isIn) _round(id, stranger, call, reason);
        }
        uint256 until = _pools[round].reviewedAt;
        if (_now() >= until) {
            reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, until);
        } else if (isIn) {
            return;
        }
        _round(id, operator, abi.encodeCall(rounds.disqualify, (round, id, EVIDENCE)), reason);
    }

    function _tryPin(Draws memory draws) private {
        uint32 round = _anyRound(draws);
        bytes32 id = _anyCampaign(draws);
        Standing standing = rounds.entryOf(round, id).standing;
        if (rounds.isSealed(round)) return;
        bytes memory reason;
        if (_now() < _pools[round].end) {
            reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NotEnded.selector, round, _pools[round].end);
        } else if (standing == Standing.None) {
            reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, id, standing);
        } else {
            return;
        }
        _round(id, stranger, abi.encodeCall(rounds.pin, (round, ids(id))), reason);
    }

    /// Q6, Q10: the seal is the last word.
    function _tryAfterSeal(Draws memory draws) private {
        bytes32 id = _anyCampaign(draws);
        uint32 round = _anyRound(draws);
        if (!rounds.isSealed(round)) return;
        bytes[3] memory calls = [
            abi.encodeCall(rounds.drop, (round, ids(id))),
            abi.encodeCall(rounds.pin, (round, ids(id))),
            abi.encodeCall(rounds.seal, (round))
        ];
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AlreadySealed.selector, round);
        _round(id, operator, calls[draws.between(0, 2)], reason);
    }

    function _tryClaim(Draws memory draws) private {
        uint32 round = _anyRound(draws);
        bytes32 id = _anyCampaign(draws);
        Round memory r = rounds.roundOf(round);
        Standing standing = rounds.entryOf(round, id).standing;
        bytes memory reason;
        if (r.isComputed) {
            reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongResult.selector, round, true);
        } else if (!r.isSealed) {
            reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NotSealed.selector, round);
        } else if (_now() >= r.claimUntil) {
            reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOver.selector, round, r.claimUntil);
        } else if (standing != Standing.Admitted && standing != Standing.Pinned) {
            reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, id, standing);
        } else if (campaigns.isFailed(id)) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id);
        } else {
            return;
        }
        _round(id, stranger, abi.encodeCall(rounds.claimMatch, (round, id)), reason);
    }

    function _tryReclaim(Draws memory draws) private {
        uint32 round = _anyRound(draws);
        bytes32 id = _anyCampaign(draws);
        uint256 claimUntil = rounds.roundOf(round).claimUntil;
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round);
        if (rounds.entryOf(round, id).matched == 0) {
            _round(id, stranger, abi.encodeCall(rounds.recover, (round, id)), reason);
        }
        if (_now() < claimUntil) {
            reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOpen.selector, round, claimUntil);
        }
        _round(id, stranger, abi.encodeCall(rounds.reclaim, (round, stranger)), reason);
        // M13: where the terms name somebody, sponsors get nothing.
        if (_reclaimable(round, ada) == 0) _round(id, ada, abi.encodeCall(rounds.reclaimTo, (round, ada)), reason);
    }

    /// Q13: one result, of the calculator, in its time; a veto of early sponsors, once; no claim without a proof.
    function _tryResult(Draws memory draws) private {
        uint32 round = _firstRound(draws, draws.chance(50) ? _isVetoable : _isInPostingTime);
        if (round == 0 || draws.chance(40)) round = _anyRound(draws);
        Round memory r = rounds.roundOf(round);
        IComputedResult results = rounds.RESULTS();
        if (r.calculator != address(0)) _tryPost(round, r, results);
        bytes memory reason;
        if (!_isPosted(round)) {
            reason = abi.encodeWithSelector(IComputedResult.ComputedResult_NotPosted.selector, round);
        } else if (!_isVetoable(round)) {
            uint256 vetoUntil = results.resultOf(round).vetoUntil;
            reason = abi.encodeWithSelector(IComputedResult.ComputedResult_VetoOver.selector, round, vetoUntil);
        } else if (results.hasVetoed(round, sponsor)) {
            reason = abi.encodeWithSelector(IComputedResult.ComputedResult_AlreadyVetoed.selector, round, sponsor);
        } else {
            // M13: money that it put in another's name gives the payer no veto, nor does late money.
            reason = abi.encodeWithSelector(IComputedResult.ComputedResult_NoVetoPower.selector, lab);
            return _refuse(0, lab, address(results), abi.encodeCall(results.vetoResult, (round)), reason);
        }
        _refuse(0, sponsor, address(results), abi.encodeCall(results.vetoResult, (round)), reason);
    }

    function _tryPost(uint32 round, Round memory r, IComputedResult results) private {
        bytes memory call = abi.encodeCall(results.post, (round, EVIDENCE, EVIDENCE, EVIDENCE, EVIDENCE));
        bytes memory reason = abi.encodeWithSelector(IComputedResult.ComputedResult_Unauthorized.selector, lab);
        _refuse(0, lab, address(results), call, reason);
        bytes32 id = campaignIds[0];
        reason = abi.encodeWithSelector(IComputedResult.ComputedResult_InvalidProof.selector, id, 7);
        bytes memory claim = abi.encodeCall(results.claimComputed, (round, id, 7, new bytes32[](0)));
        if (_pools[round].computedAmount != 7) _refuse(id, lab, address(results), claim, reason);

        uint256 until = uint256(r.end) + r.reviewPeriod;
        if (_isPosted(round)) {
            reason = abi.encodeWithSelector(IComputedResult.ComputedResult_AlreadyPosted.selector, round);
        } else if (!_isInPostingTime(round)) {
            reason = abi.encodeWithSelector(IComputedResult.ComputedResult_NotInTime.selector, round, r.end, until);
        } else if (r.early == 0) {
            reason = abi.encodeWithSelector(IComputedResult.ComputedResult_NoEarlySponsors.selector, round);
        } else {
            call = abi.encodeCall(results.post, (round, EVIDENCE, EVIDENCE, 0, EVIDENCE));
            reason = abi.encodeWithSelector(IComputedResult.ComputedResult_EmptyDigest.selector);
        }
        _refuse(0, operator, address(results), call, reason);
    }
}
