// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Status} from "src/interfaces/ICampaigns.sol";
import {Round, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Exact} from "../support/Exact.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Book, Ledger, Pool} from "./Ledger.sol";

/// @notice What the handler knows of the submission at work.
struct Trial {
    uint256 number;
    uint256 submittedAt;
    /// Bits of the attesters that approved exactly this submission and did not deny it.
    uint8 approvals;
    uint8 denials;
    uint256 challengeEndsAt;
    uint256 vetoes;
    uint256 threshold;
    bool open;
    bytes32 evidence;
}

/// @title Choices
/// @notice Which campaigns and rounds an action can be about.
abstract contract Choices is Ledger {
    using Drawing for Draws;

    mapping(bytes32 campaign => Trial) internal _trials;

    function _anyRound(Draws memory draws) internal view returns (uint32) {
        return roundIds[draws.between(0, roundIds.length - 1)];
    }

    function _anyDonor(Draws memory draws) internal view returns (address) {
        return donors[draws.between(0, donors.length - 1)];
    }

    function _anyCampaign(Draws memory draws) internal view returns (bytes32) {
        return campaignIds[draws.between(0, campaignIds.length - 1)];
    }

    /// The twins get nothing but the same.
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

    function _isOver(bytes32 id) internal view returns (bool) {
        return statusOf(id) != Status.Active;
    }

    function _hasFailed(bytes32 id) internal view returns (bool) {
        return campaigns.isFailed(id);
    }

    function _isExpired(bytes32 id) internal view returns (bool) {
        return statusOf(id) == Status.Active && campaigns.isFailed(id);
    }

    function _isAdmissible(bytes32 id) internal view returns (bool) {
        uint32 round = roundOf[id];
        if (round == 0 || _now() >= rounds.endOf(round)) return false;
        if (campaigns.progressOf(id).releasedShare != 0) return false;
        return _isAlive(id) && rounds.entryOf(round, id).standing == Standing.None;
    }

    function _isCancellable(bytes32 id) internal view returns (bool) {
        uint32 round = campaigns.windowOf(id).round;
        return _isAlive(id) && (round == 0 || _now() < rounds.endOf(round) || rounds.isSettled(round, id));
    }

    function _isMatchPending(bytes32 id) internal view returns (bool) {
        return _isAlive(id) && !_isCancellable(id);
    }

    function _isLeavable(bytes32 id) internal view returns (bool) {
        uint32 round = campaigns.windowOf(id).round;
        return round != 0 && _now() < rounds.endOf(round);
    }

    // milestones

    function _canSubmit(bytes32 id) internal view returns (bool) {
        return _trials[id].challengeEndsAt == 0 && _isAlive(id);
    }

    function _awaitsApproval(bytes32 id) internal view returns (bool) {
        return _trials[id].open && _canSubmit(id);
    }

    function _isDeniable(bytes32 id) internal view returns (bool) {
        return _trials[id].open && _isAlive(id);
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

    function _hasGoal(bytes32 id) internal view returns (bool) {
        (, uint96 goal) = campaigns.payoutOf(id);
        return _books[id].given + _books[id].matched >= goal;
    }

    function _isReleasable(bytes32 id) internal view returns (bool) {
        if (!_isUnchallenged(id) || !_hasGoal(id)) return false;
        uint32 round = campaigns.windowOf(id).round;
        return round == 0 || rounds.isSealed(round);
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

    /// s by definition, from the books.
    function _rootOf(bytes32 id, address donor) internal view returns (uint256) {
        uint256 counted = countedOf[id][donor];
        return counted < _books[id].minimum ? 0 : Exact.root(counted);
    }

    // rounds

    function _isUnsealed(bytes32 id) internal view returns (bool) {
        uint32 round = campaigns.windowOf(id).round;
        return round != 0 && !rounds.isSealed(round);
    }

    function _isDroppable(bytes32 id) internal view returns (bool) {
        return _isUnsealed(id) && campaigns.isFailed(id);
    }

    function _isPinnable(bytes32 id) internal view returns (bool) {
        uint32 round = roundOf[id];
        return _pools[round].cap != 0 && _isUnsealed(id) && _now() >= rounds.endOf(round)
            && rounds.entryOf(round, id).standing == Standing.Admitted;
    }

    function _isMember(bytes32 id) internal view returns (bool) {
        Standing standing = rounds.entryOf(roundOf[id], id).standing;
        return standing == Standing.Admitted || standing == Standing.Pinned;
    }

    function _isDue(bytes32 id) internal view returns (bool) {
        uint32 round = roundOf[id];
        return _isClaimable(round) && _isMember(id) && !campaigns.isFailed(id);
    }

    function _isClaimable(uint32 round) internal view returns (bool) {
        if (round == 0 || !rounds.isSealed(round)) return false;
        Round memory r = rounds.roundOf(round);
        return !r.isComputed && _now() < r.claimUntil;
    }

    function _isRecoverable(bytes32 id) internal view returns (bool) {
        return roundOf[id] != 0 && _refundableMatch(id) != 0 && campaigns.isFailed(id);
    }

    function _isInPostingTime(uint32 round) internal view returns (bool) {
        Round memory r = rounds.roundOf(round);
        return _now() >= r.end && _now() < uint256(r.end) + r.reviewPeriod && !r.isSealed;
    }

    function _isPostable(uint32 round) internal view returns (bool) {
        Pool storage pool = _pools[round];
        return !pool.isPosted && pool.early != 0 && _applicants[round].length != 0 && _isInPostingTime(round);
    }

    function _isVetoable(uint32 round) internal view returns (bool) {
        return _pools[round].isPosted && _now() < rounds.RESULTS().resultOf(round).vetoUntil;
    }

    function _isComputed(uint32 round) internal view returns (bool) {
        return rounds.roundOf(round).isComputed;
    }

    function _stands(uint32 round) internal view returns (bool) {
        return _pools[round].isPosted && _pools[round].vetoes * 2 <= _pools[round].early;
    }
}
