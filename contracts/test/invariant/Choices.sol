// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Status} from "src/interfaces/ICampaigns.sol";
import {Standing} from "src/interfaces/IMatchingRounds.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Book, Ledger, Pool, Trial} from "./Ledger.sol";

/// @title Choices
/// @notice Which campaigns and rounds an action can be about.
abstract contract Choices is Ledger {
    using Drawing for Draws;

    function _anyRound(Draws memory draws) internal view returns (uint32) {
        return roundIds[draws.between(0, roundIds.length - 1)];
    }

    function _anyDonor(Draws memory draws) internal view returns (address) {
        return donors[draws.between(0, donors.length - 1)];
    }

    function _anyCampaign(Draws memory draws) internal view returns (bytes32) {
        return campaignIds[draws.between(0, campaignIds.length - 1)];
    }

    /// The twins always get the same.
    function _anyButTwins(Draws memory draws) internal view returns (bytes32) {
        return campaignIds[draws.between(2, campaignIds.length - 1)];
    }

    /// The first campaign that fits, from a random one on; 0 if none does.
    function _first(Draws memory draws, function(bytes32) view returns (bool) fits) internal view returns (bytes32) {
        uint256 n = campaignIds.length;
        uint256 start = draws.between(0, n - 1);
        for (uint256 i; i < n; ++i) {
            bytes32 id = campaignIds[(start + i) % n];
            if (fits(id)) return id;
        }
        return 0;
    }

    /// The first round that fits, from a random one on; 0 if none does.
    function _firstRound(Draws memory draws, function(uint32) view returns (bool) fits) internal view returns (uint32) {
        uint256 n = roundIds.length;
        uint256 start = draws.between(0, n - 1);
        for (uint256 i; i < n; ++i) {
            if (fits(roundIds[(start + i) % n])) return roundIds[(start + i) % n];
        }
        return 0;
    }

    // campaigns

    function _isAlive(bytes32 id) internal view returns (bool) {
        return statusOf(id) == Status.Active && !campaigns.isFailed(id);
    }

    function _isOpen(bytes32 id) internal view returns (bool) {
        Book storage book = _books[id];
        return _now() >= book.opensAt && _now() < book.closesAt && statusOf(id) == Status.Active;
    }

    /// The twins always get the same.
    function _isOpenButNoTwin(bytes32 id) internal view returns (bool) {
        return id != twins[0] && id != twins[1] && _isOpen(id);
    }

    function _isOver(bytes32 id) internal view returns (bool) {
        return statusOf(id) != Status.Active;
    }

    function _hasFailed(bytes32 id) internal view returns (bool) {
        return campaigns.isFailed(id);
    }

    function _isExpired(bytes32 id) internal view returns (bool) {
        return statusOf(id) == Status.Active && campaigns.isFailed(id);
    }

    function _standingOf(bytes32 id) internal view returns (Standing) {
        return rounds.entryOf(roundOf[id], id).standing;
    }

    /// Still counted by the round that it applied to.
    function _isInRound(bytes32 id) internal view returns (bool) {
        return _isMember(id) || _standingOf(id) == Standing.Claimed;
    }

    function _hasApplied(bytes32 id) internal view returns (bool) {
        return roundOf[id] != 0;
    }

    /// Applied, and neither admitted nor withdrawn.
    function _isApplicant(bytes32 id) internal view returns (bool) {
        return _hasApplied(id) && !hasLeft[id] && _standingOf(id) == Standing.None;
    }

    function _isAdmissible(bytes32 id) internal view returns (bool) {
        return _isApplicant(id) && _now() < _pools[roundOf[id]].end && _books[id].released == 0 && _isAlive(id);
    }

    /// Could be admitted, and has evidence or can submit some.
    function _isAdmissibleWithWork(bytes32 id) internal view returns (bool) {
        return _isAdmissible(id) && (_canSubmit(id) || _isApproved(id));
    }

    /// Second from which a round can be sealed at the latest.
    function _latestSealAt(uint32 round) internal view returns (uint256) {
        Pool storage pool = _pools[round];
        return pool.reviewedAt + (pool.calculator == address(0) ? 0 : REVIEW_PERIOD) + 1 days;
    }

    /// Its match is claimed, or has waited for a week from the latest possible seal on.
    function _isSettled(bytes32 id) internal view returns (bool) {
        return _standingOf(id) == Standing.Claimed || _now() >= _latestSealAt(roundOf[id]) + 7 days;
    }

    function _isCancellable(bytes32 id) internal view returns (bool) {
        return _isAlive(id) && (!_isInRound(id) || _now() < _pools[roundOf[id]].end || _isSettled(id));
    }

    /// A match that nobody can or will claim holds its campaign up no longer.
    function _isCancellableUnclaimed(bytes32 id) internal view returns (bool) {
        return _isAlive(id) && _isMember(id) && _now() >= _latestSealAt(roundOf[id]) + 7 days;
    }

    function _isMatchPending(bytes32 id) internal view returns (bool) {
        return _isAlive(id) && !_isCancellable(id);
    }

    /// A member before it takes gifts, an applicant at any time.
    function _isLeavable(bytes32 id) internal view returns (bool) {
        return _isApplicant(id) || (_isMember(id) && _now() < _books[id].opensAt);
    }

    // milestones

    function _canSubmit(bytes32 id) internal view returns (bool) {
        bool isInTime = _books[id].goal == 0 || _now() >= _books[id].closesAt;
        return isInTime && _trials[id].challengeEndsAt == 0 && _isAlive(id);
    }

    /// Gifts and evidence may come in the same second.
    function _canSubmitWhileOpen(bytes32 id) internal view returns (bool) {
        return _isOpenButNoTwin(id) && _canSubmit(id);
    }

    /// Somebody waits for its work.
    function _canDeliver(bytes32 id) internal view returns (bool) {
        return _books[id].given != 0 && _books[id].gated && _canSubmit(id);
    }

    /// Somebody may object.
    function _isBackedAndChallengeable(bytes32 id) internal view returns (bool) {
        return _trials[id].threshold != 0 && _isChallengeable(id);
    }

    /// With a goal there is no evidence before the close.
    function _mustWait(bytes32 id) internal view returns (bool) {
        return _books[id].goal != 0 && _now() < _books[id].closesAt && _isAlive(id);
    }

    /// Attesters still have a say: until the release.
    function _isUnderReview(bytes32 id) internal view returns (bool) {
        return _trials[id].open && _isAlive(id);
    }

    function _awaitsApproval(bytes32 id) internal view returns (bool) {
        return _trials[id].approvals | _trials[id].denials != 7 && _isUnderReview(id);
    }

    /// All attesters approved, one more than it takes.
    function _hasSurplus(bytes32 id) internal view returns (bool) {
        return _trials[id].approvals == 7 && _isUnderReview(id);
    }

    /// More is missing than is there: only a loan could fill the goal.
    function _isFarFromItsGoal(bytes32 id) internal view returns (bool) {
        return _isOpenButNoTwin(id) && _books[id].given * 2 < _books[id].goal;
    }

    function _isApproved(bytes32 id) internal view returns (bool) {
        return _trials[id].challengeEndsAt != 0 && _isAlive(id);
    }

    function _isChallengeable(bytes32 id) internal view returns (bool) {
        return _now() < _trials[id].challengeEndsAt && _isAlive(id);
    }

    function _isUnchallenged(bytes32 id) internal view returns (bool) {
        return _isApproved(id) && _now() >= _trials[id].challengeEndsAt;
    }

    function _isReleasable(bytes32 id) internal view returns (bool) {
        return _isUnchallenged(id) && (!_isInRound(id) || rounds.isSealed(roundOf[id]));
    }

    function _isPayable(bytes32 id) internal view returns (bool) {
        return _claimable(id) != 0;
    }

    function _isExtendable(bytes32 id) internal view returns (bool) {
        uint256 milestone = _books[id].released;
        (, uint32 deadline) = campaigns.milestoneOf(id, milestone);
        return _now() < deadline && _isAlive(id) && campaigns.progressOf(id).extended <= milestone;
    }

    function _claimable(bytes32 id) internal view returns (uint256) {
        Book storage book = _books[id];
        return (book.given + book.matched) * book.share / FULL - book.paid;
    }

    function _refundable(bytes32 id, address donor) internal view returns (uint256) {
        return isRefunded[id][donor] ? 0 : givenBy[id][donor] * (FULL - _books[id].share) / FULL;
    }

    /// What the round could take back if the campaign failed now.
    function _refundableMatch(bytes32 id) internal view returns (uint256) {
        uint256 matched = roundOf[id] == 0 ? 0 : rounds.entryOf(roundOf[id], id).matched;
        return matched * (FULL - _books[id].share) / FULL;
    }

    // rounds

    function _isUnsealed(bytes32 id) internal view returns (bool) {
        return _isMember(id) && !rounds.isSealed(roundOf[id]);
    }

    /// The operator may take it out until the review is over.
    function _isInReview(bytes32 id) internal view returns (bool) {
        return _isMember(id) && _now() < _pools[roundOf[id]].reviewedAt;
    }

    function _isDroppable(bytes32 id) internal view returns (bool) {
        return _isUnsealed(id) && campaigns.isFailed(id);
    }

    function _isPinnable(bytes32 id) internal view returns (bool) {
        uint32 round = roundOf[id];
        return _pools[round].cap != 0 && _isUnsealed(id) && _now() >= _pools[round].end
            && _standingOf(id) == Standing.Admitted;
    }

    function _isMember(bytes32 id) internal view returns (bool) {
        Standing standing = _standingOf(id);
        return standing == Standing.Admitted || standing == Standing.Pinned;
    }

    function _isDue(bytes32 id) internal view returns (bool) {
        return _isClaimable(roundOf[id]) && _isMember(id) && !campaigns.isFailed(id);
    }

    function _isClaimable(uint32 round) internal view returns (bool) {
        if (round == 0 || !rounds.isSealed(round)) return false;
        return !_isComputed(round) && _now() < _pools[round].claimUntil;
    }

    function _isRecoverable(bytes32 id) internal view returns (bool) {
        return _hasApplied(id) && _refundableMatch(id) != 0 && campaigns.isFailed(id);
    }

    function _isWorkingOnItsMatch(bytes32 id) internal view returns (bool) {
        return _hasApplied(id) && _refundableMatch(id) != 0 && _isCancellable(id);
    }

    /// What a pool still takes; with a calculator, from the start on, no more than what came before.
    function _roomOf(uint32 round) internal view returns (uint256) {
        Pool storage pool = _pools[round];
        if (pool.calculator == address(0) || _now() < pool.start) return type(uint96).max - pool.funded;
        return 2 * pool.early - pool.funded;
    }

    function _takesMoney(uint32 round) internal view returns (bool) {
        return _now() < _pools[round].reviewedAt && _roomOf(round) != 0;
    }

    /// Only what was funded before the start leaves room.
    function _takesLateMoney(uint32 round) internal view returns (bool) {
        Pool storage pool = _pools[round];
        return pool.calculator != address(0) && _now() >= pool.start && _now() < pool.reviewedAt;
    }

    function _isInPostingTime(uint32 round) internal view returns (bool) {
        Pool storage pool = _pools[round];
        return pool.calculator != address(0) && _now() >= pool.end && _now() < pool.reviewedAt;
    }

    function _isPosted(uint32 round) internal view returns (bool) {
        return _pools[round].vetoUntil != 0;
    }

    function _isPostable(uint32 round) internal view returns (bool) {
        return
            !_isPosted(round) && _pools[round].early != 0 && _applicants[round].length != 0 && _isInPostingTime(round);
    }

    function _isVetoable(uint32 round) internal view returns (bool) {
        return _now() < _pools[round].vetoUntil;
    }

    function _isComputed(uint32 round) internal view returns (bool) {
        return rounds.roundOf(round).isComputed;
    }

    function _stands(uint32 round) internal view returns (bool) {
        return _isPosted(round) && _pools[round].vetoedAt == 0;
    }

    /// Q16: second from which a round can be sealed; unless a computed result stands, a day after its result is known.
    function _sealableAt(uint32 round) internal view returns (uint256) {
        Pool storage pool = _pools[round];
        if (_stands(round)) return Math.max(pool.reviewedAt, pool.vetoUntil);
        return Math.max(pool.reviewedAt, pool.vetoedAt) + 1 days;
    }
}
