// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IMatchingRounds, Round} from "src/interfaces/IMatchingRounds.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Pool} from "./Ledger.sol";
import {Working} from "./Working.sol";

/// @title Matching
/// @notice What happens to rounds and their pools.
abstract contract Matching is Working {
    using Drawing for Draws;
    using SafeCast for uint256;

    mapping(bytes32 campaign => bool) internal wasPinned;

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
        uint256 amount = draws.magnitude(1, 1e24 / _scaleOf(token));
        if (draws.chance(50) && blockedBy[token] != sponsor) _fund(round, sponsor, amount);
        ++done["startRound"];
    }

    function fundPool(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _anyRound(draws);
        Round memory r = rounds.roundOf(round);
        address from = sponsors[draws.between(0, sponsors.length - 1)];
        if (r.isSealed || _now() >= r.claimUntil || (r.token != NATIVE && _isStopped(r.token, from))) return;
        _fund(round, from, draws.magnitude(1, 1e24 / _scaleOf(r.token)));
        ++done["fundPool"];
    }

    function admitCampaign(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isAdmissible);
        if (id == 0) return;
        admit(roundOf[id], id);
        ++done["admitCampaign"];
    }

    function leaveRound(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isLeavable);
        if (id == 0 || draws.chance(90)) return;
        vm.prank(lab);
        campaigns.leaveRound(id);
        ++done["leaveRound"];
    }

    function dropFailed(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isDroppable);
        if (id == 0) return;
        vm.prank(stranger);
        rounds.drop(roundOf[id], ids(id));
        ++done["dropFailed"];
    }

    function disqualify(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isUnsealed);
        if (id == 0 || draws.chance(90)) return;
        vm.prank(operator);
        rounds.disqualify(roundOf[id], id, EVIDENCE);
        ++done["disqualify"];
    }

    function pinCampaign(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        for (uint256 i; i < campaignIds.length; ++i) {
            if (draws.chance(60) && _isPinnable(campaignIds[i])) _pinIfDue(campaignIds[i]);
        }
    }

    /// @dev A pin is taken if, and only if, the campaign's match reaches the cap.
    function _pinIfDue(bytes32 id) internal {
        uint32 round = roundOf[id];
        if (preview.matchOf(round, id) == _pools[round].cap) {
            rounds.pin(round, ids(id));
            wasPinned[id] = true;
            ++done["pinCampaign"];
        } else {
            bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_BelowCap.selector, id);
            _refuse(id, stranger, address(rounds), abi.encodeCall(rounds.pin, (round, ids(id))), reason);
        }
    }

    /// Whatever can be sealed is; what cannot, now and then, is tried.
    function sealRound(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        for (uint256 i; i < roundIds.length; ++i) {
            uint32 round = roundIds[i];
            if (rounds.isSealed(round)) continue;
            uint256 reviewedAt = _reviewedAt(round);
            if (_now() >= reviewedAt) {
                _seal(round);
            } else if (draws.chance(5)) {
                bytes memory reason =
                    abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InReview.selector, round, reviewedAt);
                _refuse(0, stranger, address(rounds), abi.encodeCall(rounds.seal, (round)), reason);
            }
        }
    }

    function _reviewedAt(uint32 round) private view returns (uint256) {
        Round memory r = rounds.roundOf(round);
        uint256 reviewedAt = uint256(r.end) + r.reviewPeriod;
        return _stands(round) ? Math.max(reviewedAt, rounds.RESULTS().resultOf(round).vetoUntil) : reviewedAt;
    }

    function _seal(uint32 round) internal {
        vm.prank(stranger);
        rounds.seal(round);
        Round memory r = rounds.roundOf(round);
        _pools[round].sealedWeight = r.weight;
        assertEq(r.isComputed, _stands(round), "Q13: the computed result executes only if it was posted and stands");
        ++done["sealRound"];
    }

    function claimMatch(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        for (uint256 i; i < campaignIds.length; ++i) {
            if (draws.chance(50) && _isDue(campaignIds[i])) _claim(campaignIds[i]);
        }
    }

    function _claim(bytes32 id) private {
        uint32 round = roundOf[id];
        uint256 due = preview.matchOf(round, id);
        assertEq(rounds.claimMatch(round, id), due);
        _pools[round].claimed += due;
        _books[id].matched += due;
        ++done["claimMatch"];
    }

    function recoverMatch(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isRecoverable);
        if (id != 0) _recover(id);
    }

    function _recover(bytes32 id) internal {
        uint32 round = roundOf[id];
        uint256 due = _books[id].matched * (FULL - _books[id].share) / FULL;
        vm.prank(stranger);
        assertEq(rounds.recover(round, id), due, "M10, Q14: as much of the match comes back as of any gift");
        _pools[round].recovered += due;
        _books[id].recovered += due;
        ++done["recoverMatch"];
    }

    function reclaimUnused(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _anyRound(draws);
        _reclaim(round, sponsors[draws.between(0, sponsors.length - 1)]);
    }

    function _reclaim(uint32 round, address from) internal {
        uint256 due = rounds.reclaimable(round, from);
        if (due == 0) return;
        bytes memory call = abi.encodeWithSignature("reclaim(uint32,address)", round, from);
        bytes memory callTo = abi.encodeWithSignature("reclaimTo(uint32,address)", round, refuge);
        _collect(address(rounds), call, callTo, _pools[round].token, from, due);
        _pools[round].reclaimed += due;
        ++done["reclaimUnused"];
    }

    // computed results

    function postResult(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _firstRound(draws, _isPostable);
        if (round == 0) return;
        bytes32[] storage applicants = _applicants[round];
        Pool storage pool = _pools[round];
        pool.computedFor = applicants[draws.between(0, applicants.length - 1)];
        pool.computedAmount = draws.chance(30) ? pool.funded + 1 : draws.magnitude(0, pool.funded);
        bytes32 root = keccak256(bytes.concat(keccak256(abi.encode(pool.computedFor, pool.computedAmount))));
        IComputedResult results = rounds.RESULTS();
        vm.prank(operator);
        results.post(round, root, EVIDENCE, EVIDENCE, EVIDENCE);
        pool.isPosted = true;
        ++done["postResult"];
    }

    function vetoResult(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _firstRound(draws, _isVetoable);
        IComputedResult results = rounds.RESULTS();
        address from = sponsors[draws.between(0, sponsors.length - 1)];
        if (round == 0 || results.hasVetoed(round, from) || draws.chance(30)) return;
        uint256 early = rounds.sponsorOf(round, from).early;
        if (early == 0) return;
        vm.prank(from);
        results.vetoResult(round);
        _pools[round].vetoes += early;
        bytes memory reason = abi.encodeWithSelector(IComputedResult.ComputedResult_AlreadyVetoed.selector, round, from);
        _refuse(0, from, address(results), abi.encodeCall(results.vetoResult, (round)), reason);
        ++done["vetoResult"];
    }

    /// Also tries what a dishonest calculator posted: above the cap, above the pool, for a campaign that is out.
    function claimComputed(uint256 seed) external {
        uint32 round = _firstRound(Draws(seed, 0), _isComputed);
        if (round == 0) return;
        Pool storage pool = _pools[round];
        bytes32 id = pool.computedFor;
        bytes memory wrong = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongResult.selector, round, true);
        _refuse(id, stranger, address(rounds), abi.encodeCall(rounds.claimMatch, (round, id)), wrong);
        uint256 amount = pool.computedAmount;
        bool fits = amount + pool.claimed <= pool.funded && (pool.cap == 0 || amount <= pool.cap);
        bool isDue = fits && _isMember(id) && _now() < rounds.roundOf(round).claimUntil && !campaigns.isFailed(id);
        try rounds.RESULTS().claim(round, id, amount.toUint96(), new bytes32[](0)) {
            assertTrue(isDue, "Q13");
            pool.claimed += amount;
            _books[id].matched += amount;
            ++done["claimComputed"];
        } catch (bytes memory reason) {
            assertFalse(isDue, "Q13");
            assertGt(reason.length, 3, "a refusal says why");
            // forge-lint: disable-next-line(unsafe-typecast) - the selector is what is wanted
            ++refused[bytes4(reason)];
            ++done["refuseComputed"];
        }
    }
}
