// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Gift, Signature, Status, Submission} from "src/interfaces/ICampaigns.sol";
import {Round, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Book, Ledger} from "./Ledger.sol";

/// @title Actions
/// @notice What people do, at random. Each action calls only what its own books say must succeed, so that a refusal
/// fails the test, and some actions also try what must not.
abstract contract Actions is Ledger {
    using Drawing for Draws;

    /// How often each action did its work.
    mapping(string action => uint256) public done;
    /// A gift that was taken outside its campaign's window.
    bool public tookLateGift;
    mapping(bytes32 campaign => bool) public wasPinned;

    function _anyRound(Draws memory draws) internal view returns (uint32) {
        return roundIds[draws.between(0, roundIds.length - 1)];
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

    function _isAlive(bytes32 id) internal view returns (bool) {
        return statusOf(id) == Status.Active && !campaigns.isFailed(id);
    }

    function _isOpen(bytes32 id) internal view returns (bool) {
        Book storage book = _books[id];
        return statusOf(id) == Status.Active && _now() >= book.opensAt && _now() < book.closesAt;
    }

    function _isAdmissible(bytes32 id) private view returns (bool) {
        uint32 round = roundOf[id];
        if (round == 0 || _now() >= rounds.endOf(round)) return false;
        return _isAlive(id) && rounds.standingOf(round, id) == Standing.None;
    }

    function _canSubmit(bytes32 id) private view returns (bool) {
        return _isAlive(id) && campaigns.submissionOf(id).challengeEndsAt == 0;
    }

    function _awaitsApproval(bytes32 id) private view returns (bool) {
        return _canSubmit(id) && campaigns.submissionOf(id).open;
    }

    function _isChallengeable(bytes32 id) private view returns (bool) {
        return _isAlive(id) && _now() < campaigns.submissionOf(id).challengeEndsAt;
    }

    function _isReleasable(bytes32 id) private view returns (bool) {
        uint256 endsAt = campaigns.submissionOf(id).challengeEndsAt;
        if (!_isAlive(id) || endsAt == 0 || _now() < endsAt) return false;
        (, uint96 goal) = campaigns.payoutOf(id);
        uint32 round = campaigns.fundingOf(id).round;
        return campaigns.tallyOf(id).total >= goal && (round == 0 || rounds.isSealed(round));
    }

    function _isPayable(bytes32 id) private view returns (bool) {
        return campaigns.claimable(id) != 0;
    }

    function _isCancellable(bytes32 id) private view returns (bool) {
        uint32 round = campaigns.fundingOf(id).round;
        return _isAlive(id) && (round == 0 || _now() < rounds.endOf(round) || rounds.isSettled(round, id));
    }

    function _isLeavable(bytes32 id) private view returns (bool) {
        uint32 round = campaigns.fundingOf(id).round;
        return round != 0 && _now() < rounds.endOf(round);
    }

    function _hasFailed(bytes32 id) private view returns (bool) {
        return campaigns.isFailed(id);
    }

    function _isExpired(bytes32 id) private view returns (bool) {
        return statusOf(id) == Status.Active && campaigns.isFailed(id);
    }

    function _isInReview(bytes32 id) private view returns (bool) {
        uint32 round = campaigns.fundingOf(id).round;
        return round != 0 && !rounds.isSealed(round);
    }

    function _isDroppable(bytes32 id) private view returns (bool) {
        return campaigns.isFailed(id) && _isInReview(id);
    }

    function _isPinnable(bytes32 id) private view returns (bool) {
        return _isInReview(id) && _pools[roundOf[id]].cap != 0 && _now() >= rounds.endOf(roundOf[id])
            && rounds.standingOf(roundOf[id], id) == Standing.Approved;
    }

    function _isDue(bytes32 id) private view returns (bool) {
        uint32 round = roundOf[id];
        if (round == 0 || !rounds.isSealed(round) || _now() >= rounds.roundOf(round).claimUntil) return false;
        Standing standing = rounds.standingOf(round, id);
        if (rounds.roundOf(round).isComputed) return false;
        return (standing == Standing.Approved || standing == Standing.Pinned) && !campaigns.isFailed(id);
    }

    function _isRecoverable(bytes32 id) private view returns (bool) {
        return campaigns.isFailed(id) && rounds.matchedOf(roundOf[id], id) != 0 && _unreleasedMatch(id) != 0;
    }

    function _unreleasedMatch(bytes32 id) private view returns (uint256) {
        return _books[id].matched * (FULL - _books[id].share) / FULL;
    }

    /// What the round could take back if the campaign failed now.
    function refundableMatch(bytes32 id) external view returns (uint256) {
        uint256 matched = roundOf[id] == 0 ? 0 : rounds.matchedOf(roundOf[id], id);
        return matched * (FULL - _books[id].share) / FULL;
    }

    // beginnings

    function startCampaign(uint256 seed) external {
        if (campaignIds.length == MAX_CAMPAIGNS) return;
        Draws memory draws = Draws(seed, 0);
        uint32 round = _anyRound(draws);
        if (draws.chance(70) && _now() < rounds.endOf(round)) _startCampaign(draws, _pools[round].token, round);
        else _startCampaign(draws, tokens[draws.between(0, 2)], 0);
        ++done["startCampaign"];
    }

    function startRound(uint256 seed) external {
        if (roundIds.length == MAX_ROUNDS) return;
        Draws memory draws = Draws(seed, 0);
        address token = tokens[draws.between(0, 2)];
        uint256 cap = draws.chance(30) ? 0 : draws.magnitude(1, 1e23 / _scaleOf(token));
        uint32 round = _startRound(draws, token, cap);
        if (draws.chance(50)) _fund(round, sponsors[0], draws.magnitude(1, 1e24 / _scaleOf(token)));
        ++done["startRound"];
    }

    function fundPool(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _anyRound(draws);
        Round memory r = rounds.roundOf(round);
        if (r.isSealed || _now() >= r.claimUntil) return;
        uint256 amount = draws.magnitude(1, 1e24 / _scaleOf(r.token));
        _fund(round, sponsors[draws.between(0, sponsors.length - 1)], amount);
        ++done["fundPool"];
    }

    function admitCampaign(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isAdmissible);
        if (id == 0) return;
        admit(roundOf[id], id);
        ++done["admitCampaign"];
    }

    // gifts

    function setWeight(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        gate.set(donors[draws.between(0, 4)], draws.chance(50) ? FULL : draws.between(0, FULL));
        ++done["setWeight"];
    }

    function giveSingly(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        for (uint256 i; i < 3; ++i) {
            bytes32 id = _anyButTwins(draws);
            address donor = donors[draws.between(0, donors.length - 1)];
            uint256 amount = draws.magnitude(1, 1e23 / _books[id].scale);
            if (_isOpen(id)) _give(id, donor, amount);
            else _tryLateGift(id, donor, amount);
        }
    }

    function _give(bytes32 id, address donor, uint256 amount) private {
        _bookGift(id, donor, amount);
        give(id, donor, amount);
        ++done["giveSingly"];
    }

    function _tryLateGift(bytes32 id, address donor, uint256 amount) private {
        try this.giveFor(id, donor, amount) {
            tookLateGift = true;
        } catch {
            ++done["refuseLateGift"];
        }
    }

    function giveFor(bytes32 id, address donor, uint256 amount) external {
        give(id, donor, amount);
    }

    function giveCart(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        address token = _books[_anyButTwins(draws)].token;
        address donor = donors[draws.between(0, donors.length - 1)];
        Gift[] memory gifts = new Gift[](draws.between(1, 5));
        uint256 n;
        for (uint256 i; i < gifts.length; ++i) {
            bytes32 id = _anyButTwins(draws);
            if (!_isOpen(id) || _books[id].token != token) continue;
            gifts[n++] = gift(id, draws.magnitude(1, 1e23 / _books[id].scale));
        }
        if (n == 0) return;
        assembly ("memory-safe") {
            mstore(gifts, n)
        }
        for (uint256 i; i < n; ++i) {
            _bookGift(gifts[i].campaign, donor, gifts[i].amount);
        }
        giveMany(gifts, donor);
        ++done["giveCart"];
    }

    /// The first twin gets the money in one gift, the second the same in parts, alone or in a cart.
    function giveTwins(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        if (!_isOpen(twins[0]) || !_isOpen(twins[1])) return;
        address donor = donors[draws.between(0, 4)];
        if (gate.weightOf(donor) != FULL) return;
        uint256 n = draws.between(1, 5);
        uint256 total = draws.magnitude(n, 1e11);
        _bookGift(twins[0], donor, total);
        give(twins[0], donor, total);
        uint256[] memory parts = draws.split(total, n);
        Gift[] memory gifts = new Gift[](n);
        for (uint256 i; i < n; ++i) {
            gifts[i] = gift(twins[1], parts[i]);
            _bookGift(twins[1], donor, parts[i]);
        }
        if (draws.chance(50)) {
            giveMany(gifts, donor);
        } else {
            for (uint256 i; i < n; ++i) {
                give(twins[1], donor, parts[i]);
            }
        }
        ++done["giveTwins"];
    }

    /// A person whose weight has risen counts earlier gifts wherever that makes a difference.
    function refreshCount(uint256 seed) external {
        address donor = donors[Draws(seed, 0).between(0, 4)];
        gate.set(donor, FULL);
        for (uint256 i = 2; i < campaignIds.length; ++i) {
            bytes32 id = campaignIds[i];
            uint256 counted = givenBy[id][donor] * _books[id].scale * _weight(id, donor) / FULL;
            if (!_isOpen(id) || counted <= countedOf[id][donor]) continue;
            countedOf[id][donor] = counted;
            vm.prank(donor);
            campaigns.refresh(id);
            ++done["refreshCount"];
        }
    }

    // milestones

    function submitEvidence(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _canSubmit);
        if (id == 0) return;
        submit(id);
        ++done["submitEvidence"];
    }

    function approveEvidence(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _awaitsApproval);
        if (id == 0) return;
        Submission memory s = campaigns.submissionOf(id);
        uint256 n = s.approvals != 0 || draws.chance(80) ? 2 : 1;
        // Only the first attester ever denies; the third then takes its place.
        Signature[] memory signed =
            s.denials == 0 ? signatures(id, n) : one(signatureOf(id, attesters[s.approvals & 2 == 0 ? 1 : 2]));
        campaigns.approve(id, s.number, signed);
        ++done["approveEvidence"];
    }

    function vetoRelease(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isChallengeable);
        if (id == 0 || draws.chance(40)) return;
        for (uint256 i; i < donors.length; ++i) {
            vm.prank(donors[i]);
            try campaigns.veto(id) {
                ++done["vetoRelease"];
            } catch {}
        }
    }

    function releaseMilestone(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isReleasable);
        if (id == 0) return;
        (uint16 share,) = campaigns.milestoneOf(id, campaigns.progressOf(id).milestone);
        _books[id].share += share;
        campaigns.release(id);
        ++done["releaseMilestone"];
    }

    function withdrawReleased(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isPayable);
        if (id == 0) return;
        _books[id].paid += campaigns.withdraw(id);
        ++done["withdrawReleased"];
    }

    // failures

    function cancelCampaign(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isCancellable);
        if (id == 0 || draws.chance(80)) return;
        vm.prank(lab);
        campaigns.cancel(id);
        ++done["cancelCampaign"];
    }

    function leaveRound(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isLeavable);
        if (id == 0 || draws.chance(90)) return;
        vm.prank(lab);
        campaigns.leaveRound(id);
        ++done["leaveRound"];
    }

    function expireCampaign(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isExpired);
        if (id == 0) return;
        campaigns.expire(id);
        ++done["expireCampaign"];
    }

    function refundDonor(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _hasFailed);
        for (uint256 i; id != 0 && i < donors.length; ++i) {
            if (draws.chance(50)) _refund(id, donors[i]);
        }
    }

    function _refund(bytes32 id, address donor) private {
        uint256 due = givenBy[id][donor] * (FULL - _books[id].share) / FULL;
        if (due == 0 || campaigns.donorOf(id, donor).amount == 0) return;
        assertEq(campaigns.refund(id, donor), due);
        _books[id].refunded += due;
        ++done["refundDonor"];
    }

    // results

    function dropFailed(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isDroppable);
        if (id == 0) return;
        vm.prank(stranger);
        rounds.drop(roundOf[id], ids(id));
        ++done["dropFailed"];
    }

    function disqualify(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isInReview);
        if (id == 0 || draws.chance(90)) return;
        vm.prank(operator);
        rounds.disqualify(roundOf[id], id, EVIDENCE);
        ++done["disqualify"];
    }

    function pinCampaign(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isPinnable);
        if (id == 0) return;
        try rounds.pin(roundOf[id], ids(id)) {
            wasPinned[id] = true;
            ++done["pinCampaign"];
        } catch {
            ++done["refusePin"];
        }
    }

    function sealRound(uint256 seed) external {
        uint32 round = _anyRound(Draws(seed, 0));
        Round memory r = rounds.roundOf(round);
        (bool stands, uint256 vetoUntil) = rounds.RESULTS().standing(round);
        if (r.isSealed || _now() < uint256(r.end) + r.reviewPeriod || (stands && _now() < vetoUntil)) return;
        rounds.seal(round);
        _pools[round].sealedWeight = rounds.roundOf(round).weight;
        ++done["sealRound"];
    }

    function claimMatch(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isDue);
        if (id == 0) return;
        uint32 round = roundOf[id];
        uint256 due = rounds.matchOf(round, id);
        assertEq(rounds.claim(round, id), due);
        _pools[round].claimed += due;
        _books[id].matched += due;
        ++done["claimMatch"];
    }

    function recoverMatch(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isRecoverable);
        if (id == 0) return;
        _recover(roundOf[id], id);
    }

    function _recover(uint32 round, bytes32 id) private {
        uint256 due = _unreleasedMatch(id);
        assertEq(rounds.recover(round, id), due);
        _pools[round].recovered += due;
        _books[id].recovered += due;
        ++done["recoverMatch"];
    }

    function reclaimUnused(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _anyRound(draws);
        _reclaim(round, sponsors[draws.between(0, sponsors.length - 1)]);
    }

    function _reclaim(uint32 round, address from) private {
        if (rounds.reclaimable(round, from) == 0) return;
        _pools[round].reclaimed += rounds.reclaim(round, from);
        ++done["reclaimUnused"];
    }

    // time

    function passTime(uint256 seed) external {
        skip(Draws(seed, 0).magnitude(1, 4 days));
        ++done["passTime"];
    }

    /// To the second before, of or after the next moment at which something changes.
    function passToTheNextEdge(uint256 seed) external {
        uint256 edge = type(uint256).max;
        for (uint256 i; i < campaignIds.length; ++i) {
            bytes32 id = campaignIds[i];
            edge = _sooner(edge, _books[id].opensAt);
            edge = _sooner(edge, _books[id].closesAt);
            edge = _sooner(edge, campaigns.progressOf(id).cutoff);
            edge = _sooner(edge, campaigns.submissionOf(id).challengeEndsAt);
        }
        for (uint256 i; i < roundIds.length; ++i) {
            Round memory r = rounds.roundOf(roundIds[i]);
            edge = _sooner(edge, r.end);
            edge = _sooner(edge, uint256(r.end) + r.reviewPeriod);
            edge = _sooner(edge, r.claimUntil);
        }
        if (edge == type(uint256).max) return;
        vm.warp(edge - 1 + Draws(seed, 0).between(0, 2));
        ++done["passToTheNextEdge"];
    }

    function _sooner(uint256 edge, uint256 moment) private view returns (uint256) {
        return moment > _now() + 1 && moment < edge ? moment : edge;
    }

    /// Ends everything without anybody's keys: a stranger calls all that is due to anyone.
    function settleAll() external {
        vm.warp(_now() + 200 days);
        vm.startPrank(stranger);
        for (uint256 i; i < campaignIds.length; ++i) {
            bytes32 id = campaignIds[i];
            // an approved milestone can still be released, for ever
            if (campaigns.submissionOf(id).challengeEndsAt != 0 && _isAlive(id)) _releaseLate(id);
        }
        vm.warp(_now() + 200 days);
        for (uint256 i; i < campaignIds.length; ++i) {
            _settle(campaignIds[i]);
        }
        for (uint256 i; i < roundIds.length; ++i) {
            _reclaimAll(roundIds[i]);
        }
        vm.stopPrank();
    }

    function _releaseLate(bytes32 id) private {
        uint32 round = campaigns.fundingOf(id).round;
        if (round != 0 && !rounds.isSealed(round)) {
            rounds.seal(round);
            _pools[round].sealedWeight = rounds.roundOf(round).weight;
        }
        (uint16 share,) = campaigns.milestoneOf(id, campaigns.progressOf(id).milestone);
        campaigns.release(id);
        _books[id].share += share;
    }

    function _settle(bytes32 id) private {
        if (statusOf(id) == Status.Active) campaigns.expire(id);
        if (campaigns.claimable(id) != 0) _books[id].paid += campaigns.withdraw(id);
        if (statusOf(id) == Status.Completed) return;
        for (uint256 i; i < donors.length; ++i) {
            _refund(id, donors[i]);
        }
        if (_isRecoverable(id)) _recover(roundOf[id], id);
    }

    function _reclaimAll(uint32 round) private {
        for (uint256 i; i < sponsors.length; ++i) {
            _reclaim(round, sponsors[i]);
        }
    }

    function core() external view returns (address, address) {
        return (address(campaigns), address(rounds));
    }
}
