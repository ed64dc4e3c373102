// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Cart} from "src/interfaces/IDonationRouter.sol";
import {Donation} from "src/interfaces/ICampaigns.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Way} from "../support/Routing.sol";
import {Book, Pool, Trial} from "./Ledger.sol";
import {Matching} from "./Matching.sol";

/// @title Racing
/// @notice Who acts in the same second as another, at the last second, or just before somebody else, so as to take
/// something from them.
abstract contract Racing is Matching {
    using Drawing for Draws;

    // evidence and gifts in one second

    /// A backer gives before the submission, after it, or both, in its own second; the lab brings what the backer
    /// signed, so it chooses the order.
    function submitAroundAGift(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _canSubmitWhileOpen);
        if (id == 0) return;
        address donor = donors[draws.between(0, 4)];
        uint256 order = draws.between(1, 3);
        if (order & 1 != 0) _giveNow(draws, id, donor);
        _submit(id);
        if (order & 2 != 0) _giveNow(draws, id, donor);
        if (draws.chance(30)) {
            vm.warp(_now() + 1);
            if (_isOpen(id)) _giveNow(draws, id, donor);
        }
        if (draws.chance(50)) _objectTogether(draws, id);
        ++done[order == 1 ? "giveThenSubmit" : order == 2 ? "submitThenGive" : "submitBetweenGifts"];
    }

    function _giveNow(Draws memory draws, bytes32 id, address donor) private {
        uint256 amount = _anyAmount(draws, id);
        uint256 way = draws.between(0, 3);
        if (way == 0 && _isRefreshable(id, donor)) return _refresh(id, donor, donor);
        if (way == 1 && !_isBlocked(id, lab)) return _giveAs(lab, id, donor, amount);
        if (_isBlocked(id, donor)) return;
        if (way == 2 && _books[id].token != NATIVE) return _relayByTheLab(draws, id, donor, amount);
        _give(id, donor, amount);
    }

    /// @dev Approved, and everybody who can objects.
    function _objectTogether(Draws memory draws, bytes32 id) private {
        _approveBy(draws, id, 0);
        _approveBy(draws, id, 2);
        for (uint256 i; i < donors.length && _isChallengeable(id); ++i) {
            if (_canVeto(id, donors[i])) _veto(id, donors[i]);
        }
    }

    function _relayByTheLab(Draws memory draws, bytes32 id, address donor, uint256 amount) private {
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, amount);
        _carryOut(_anyWay(draws, _books[id].token, donor), _cart(draws, donor, gifts), lab);
        ++done["relayByTheLab"];
    }

    // a loan over the close

    /// The lab fills the goal for the last second and tries to have it back in the next: nothing is submitted before
    /// the close, and nothing paid before attesters and backers had their time.
    function lendOverTheClose(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isFarFromItsGoal);
        if (id == 0 || draws.chance(60) || _isBlocked(id, lab)) return;
        Book storage book = _books[id];
        vm.warp(book.closesAt - 1);
        if (!_isOpen(id)) return;
        _give(id, lab, book.goal - book.given);
        _tryTakingBack(id);
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_StillOpen.selector, id, uint256(book.closesAt));
        _refuse(id, lab, address(campaigns), abi.encodeCall(campaigns.submit, (id, EVIDENCE)), reason);
        vm.warp(book.closesAt);
        _submit(id);
        _tryTakingBack(id);
        ++done["lendOverTheClose"];
    }

    function _tryTakingBack(bytes32 id) private {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id);
        _refuse(id, lab, address(campaigns), abi.encodeCall(campaigns.refundTo, (id, lab)), reason);
        reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id);
        _refuse(id, lab, address(campaigns), abi.encodeCall(campaigns.release, (id)), reason);
    }

    // attesters

    /// A8: one of three approves as the k-th and denies in the last second: what the others approve is released.
    function betrayAtTheEnd(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isUnderReview);
        if (id == 0 || _trials[id].denials != 0) return;
        for (uint256 i; i < 3; ++i) {
            _approveBy(draws, id, (seed % 3 + i) % 3);
        }
        uint256 endsAt = _trials[id].challengeEndsAt;
        if (draws.chance(50) && endsAt > _now() + 1) vm.warp(endsAt - 1);
        _denyBy(draws, id, (seed % 3 + 1) % 3);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, endsAt, "A8: k approvals stand");
        ++done["betrayAtTheEnd"];
    }

    // rounds

    /// The operator admits an applicant whose release is due: the match, and the review before it, come first. Once it
    /// has released it does not join.
    function admitBeforeTheRelease(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isAdmissibleWithWork);
        if (id == 0) return;
        uint32 round = roundOf[id];
        if (!_isApproved(id)) _submit(id);
        _approveBy(draws, id, 0);
        _approveBy(draws, id, 1);
        if (!_isApproved(id)) return;
        if (_now() < _trials[id].challengeEndsAt) vm.warp(_trials[id].challengeEndsAt);
        if (!_isAdmissible(id)) return;
        if (draws.chance(50)) {
            _admit(id);
            bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_RoundNotSealed.selector, round);
            _refuse(id, stranger, address(campaigns), abi.encodeCall(campaigns.release, (id)), reason);
            ++done["admitBeforeTheRelease"];
        } else {
            _release(id);
            _tryAdmitting(round, ids(id));
            ++done["releaseBeforeTheAdmission"];
        }
    }

    function _tryAdmitting(uint32 round, bytes32[] memory batch) internal {
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingAdmitted.selector, round);
        _refuse(batch[0], operator, address(rounds), abi.encodeCall(rounds.admit, (round, batch)), reason);
    }

    /// Everything that the round could take or not: what is out of question is skipped, whatever happened meanwhile.
    function admitBatch(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _anyRound(draws);
        if (_now() >= _pools[round].end) return;
        uint256 expected;
        for (uint256 i; i < campaignIds.length; ++i) {
            if (roundOf[campaignIds[i]] == round && _isAdmissible(campaignIds[i])) ++expected;
        }
        if (expected == 0) return _tryAdmitting(round, campaignIds);
        vm.prank(operator);
        rounds.admit(round, campaignIds);
        _pools[round].members += expected;
        done["admitCampaign"] += expected;
        ++done["admitBatch"];
    }

    /// A keeper's batch of pins, some of which a stranger made just before.
    function pinBatch(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 first = _first(draws, _isPinnable);
        if (first == 0) return;
        uint32 round = roundOf[first];
        bytes32[] memory batch = _chosen(round, _isPinnedDueOrOut);
        if (batch.length == 0) return;
        bytes32 other = batch[draws.between(0, batch.length - 1)];
        if (_isPinnable(other)) _pinIfDue(other);
        for (uint256 i; i < batch.length; ++i) {
            if (_isPinnable(batch[i])) wasPinned[batch[i]] = true;
        }
        vm.prank(stranger);
        rounds.pin(round, batch);
        ++done["pinBatch"];
    }

    /// What a batch of pins can name: pinned already, out, or due.
    function _isPinnedDueOrOut(bytes32 id) private view returns (bool) {
        Standing standing = _standingOf(id);
        if (standing == Standing.Pinned || standing == Standing.Removed) return true;
        return _isPinnable(id) && preview.matchOf(roundOf[id], id) == _pools[roundOf[id]].cap;
    }

    /// A keeper's batch of drops, one of which a stranger made just before.
    function dropBatch(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 first = _first(draws, _isDroppable);
        if (first == 0) return;
        uint32 round = roundOf[first];
        bytes32[] memory batch = _chosen(round, _isDroppableOrOut);
        vm.startPrank(stranger);
        rounds.drop(round, ids(first));
        rounds.drop(round, batch);
        vm.stopPrank();
        ++done["dropBatch"];
    }

    function _isDroppableOrOut(bytes32 id) private view returns (bool) {
        return _isDroppable(id) || _standingOf(id) == Standing.Removed;
    }

    function _chosen(uint32 round, function(bytes32) view returns (bool) fits)
        private
        view
        returns (bytes32[] memory batch)
    {
        bytes32[] storage applicants = _applicants[round];
        batch = new bytes32[](applicants.length);
        uint256 n;
        for (uint256 i; i < batch.length; ++i) {
            if (fits(applicants[i])) batch[n++] = applicants[i];
        }
        assembly ("memory-safe") {
            mstore(batch, n)
        }
    }

    /// Q16: sponsors veto in the last second, or the operator disqualifies in its last: a day is left for pins.
    function actLate(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _anyRound(draws);
        Pool storage pool = _pools[round];
        if (rounds.isSealed(round) || _now() < pool.end || draws.chance(50)) return;
        if (_stands(round) && _now() < pool.vetoUntil) {
            vm.warp(pool.vetoUntil - 1);
            for (uint256 i; i < sponsors.length; ++i) {
                _vetoResult(round, sponsors[i]);
            }
            if (!_stands(round)) ++done["vetoResultLate"];
        } else if (_now() < pool.reviewedAt) {
            vm.warp(pool.reviewedAt - 1);
            bytes32 id = _first(draws, _isInReview);
            if (id == 0) return;
            round = roundOf[id];
            if (_now() + 1 == _pools[round].reviewedAt) ++done["disqualifyLate"];
            _disqualify(id);
        }
        if (_now() + 1 < _sealableAt(round)) {
            vm.warp(_now() + 1);
            _trySeal(round, _sealableAt(round));
        }
    }
}
