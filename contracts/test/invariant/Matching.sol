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
        if (draws.chance(70) && _takesApplications(round)) _startCampaign(draws, _pools[round].token, round);
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
        if (draws.chance(50) && blockedBy[token] != sponsor) _fund(round, sponsor, sponsor, amount);
        ++done["startRound"];
    }

    /// Late money in a calculator's round only as far as early money covers it; often to the last unit of that.
    function fundPool(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = draws.chance(50) ? _anyRound(draws) : _firstRound(draws, _takesLateMoney);
        if (round == 0 || !_takesMoney(round)) return;
        address token = _pools[round].token;
        address payer = sponsors[draws.between(0, 3)];
        if (token != NATIVE && _isStopped(token, payer)) return;
        address named = draws.chance(70) ? payer : sponsors[draws.between(0, 3)];
        uint256 room = _roomOf(round);
        bool isLate = _takesLateMoney(round);
        uint256 amount = draws.magnitude(1, Math.min(room, 1e24 / _scaleOf(token)));
        if (isLate && draws.chance(50)) amount = room;
        _fund(round, payer, named, amount);
        ++done[isLate ? "fundLate" : "fundPool"];
        if (named != payer) ++done["fundInAnothersName"];
    }

    function admitCampaign(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isAdmissible);
        if (id != 0) _admit(id);
    }

    function _admit(bytes32 id) internal {
        admit(roundOf[id], id);
        ++_pools[roundOf[id]].members;
        ++done["admitCampaign"];
    }

    /// A member before it opens, or an applicant whenever it likes.
    function leaveRound(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isLeavable);
        if (id == 0 || draws.chance(60)) return;
        ++done[_isApplicant(id) ? "withdrawApplication" : "leaveRound"];
        hasLeft[id] = true;
        vm.prank(lab);
        campaigns.leaveRound(id);
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
        bytes32 id = _first(draws, _isInReview);
        if (id != 0 && draws.chance(10)) _disqualify(id);
    }

    function _disqualify(bytes32 id) internal {
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

    /// Whatever can be sealed is, and mostly claimed at once; what cannot, now and then, is tried.
    function sealRound(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        for (uint256 i; i < roundIds.length; ++i) {
            uint32 round = roundIds[i];
            if (rounds.isSealed(round)) continue;
            uint256 sealableAt = _sealableAt(round);
            if (_now() < sealableAt) {
                if (draws.chance(5)) _trySeal(round, sealableAt);
                continue;
            }
            _seal(round);
            if (draws.chance(60)) _claimAll(round);
        }
    }

    function _claimAll(uint32 round) private {
        if (_isComputed(round)) return _claimComputed(round);
        bytes32[] storage applicants = _applicants[round];
        for (uint256 i; i < applicants.length; ++i) {
            if (_isDue(applicants[i])) _claim(applicants[i]);
        }
    }

    function _trySeal(uint32 round, uint256 sealableAt) internal {
        bytes memory reason =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InReview.selector, round, sealableAt);
        _refuse(0, stranger, address(rounds), abi.encodeCall(rounds.seal, (round)), reason);
    }

    function _seal(uint32 round) internal {
        vm.prank(stranger);
        rounds.seal(round);
        Round memory r = rounds.roundOf(round);
        Pool storage pool = _pools[round];
        pool.sealedWeight = r.weight;
        assertEq(r.isComputed, _stands(round), "Q13: the computed result executes only if it was posted and stands");
        uint256 knownAt = Math.max(pool.reviewedAt, pool.vetoedAt);
        if (!r.isComputed) assertGe(_now(), knownAt + 1 days, "Q16: a day for pins and drops");
        assertLe(_sealableAt(round), rounds.latestSealAt(round), "Q16: sealed by then, whatever happens");
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

    /// Now and then the lab of a campaign that has its match gives up.
    function recoverMatch(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isRecoverable);
        if (id == 0 && draws.chance(40)) {
            id = _first(draws, _isWorkingOnItsMatch);
            if (id == 0) return;
            vm.prank(lab);
            campaigns.cancel(id);
            ++done["cancelCampaign"];
        }
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
        _reclaim(round, draws.chance(50) ? _pools[round].unusedTo : sponsors[draws.between(0, 3)]);
    }

    /// @dev M13: what is not used goes to the account in the terms, or to sponsors by what is booked for each.
    function _reclaimable(uint32 round, address account) internal view returns (uint256) {
        Pool storage pool = _pools[round];
        if (_now() < pool.claimUntil || pool.funded == 0) return 0;
        uint256 unused = pool.funded + pool.recovered - pool.claimed;
        if (pool.unusedTo == address(0)) unused = unused * fundedBy[round][account] / pool.funded;
        else if (account != pool.unusedTo) return 0;
        return unused - reclaimedBy[round][account];
    }

    function _reclaim(uint32 round, address account) internal {
        uint256 due = _reclaimable(round, account);
        if (due == 0) return;
        bytes memory call = abi.encodeWithSignature("reclaim(uint32,address)", round, account);
        bytes memory callTo = abi.encodeWithSignature("reclaimTo(uint32,address)", round, refuge);
        _collect(address(rounds), call, callTo, _pools[round].token, account, due);
        _pools[round].reclaimed += due;
        reclaimedBy[round][account] += due;
        ++done[_pools[round].unusedTo == address(0) ? "reclaimUnused" : "reclaimUnusedByTerms"];
    }

    // computed results

    /// The calculator may be hostile: for any campaign, above the pool, above the cap.
    function postResult(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _firstRound(draws, _isPostable);
        if (round == 0) return;
        bytes32[] storage applicants = _applicants[round];
        Pool storage pool = _pools[round];
        pool.computedFor = draws.chance(80) ? applicants[draws.between(0, applicants.length - 1)] : _anyCampaign(draws);
        pool.computedAmount = draws.chance(30) ? pool.funded + 1 : draws.magnitude(0, pool.funded);
        bytes32 root = keccak256(bytes.concat(keccak256(abi.encode(pool.computedFor, pool.computedAmount))));
        IComputedResult results = rounds.RESULTS();
        vm.prank(operator);
        results.post(round, root, EVIDENCE, EVIDENCE, EVIDENCE);
        pool.vetoUntil = _now() + REVIEW_PERIOD;
        ++done["postResult"];
    }

    function vetoResult(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _firstRound(draws, _isVetoable);
        if (round == 0 || draws.chance(30)) return;
        _vetoResult(round, sponsors[draws.between(0, 3)]);
    }

    /// @dev Weighs what was booked for the sponsor before the start, from any payer.
    function _vetoResult(uint32 round, address from) internal {
        IComputedResult results = rounds.RESULTS();
        Pool storage pool = _pools[round];
        uint256 early = earlyBy[round][from];
        if (early == 0 || results.hasVetoed(round, from)) return;
        vm.prank(from);
        results.vetoResult(round);
        pool.vetoes += early;
        if (pool.vetoedAt == 0 && pool.vetoes * 2 > pool.early) pool.vetoedAt = _now();
        bytes memory reason = abi.encodeWithSelector(IComputedResult.ComputedResult_AlreadyVetoed.selector, round, from);
        _refuse(0, from, address(results), abi.encodeCall(results.vetoResult, (round)), reason);
        ++done["vetoResult"];
    }

    /// Also tries what a dishonest calculator posted: above the cap, above the pool, for a campaign that is out.
    function claimComputed(uint256 seed) external {
        uint32 round = _firstRound(Draws(seed, 0), _isComputed);
        if (round != 0) _claimComputed(round);
    }

    function _claimComputed(uint32 round) private {
        Pool storage pool = _pools[round];
        bytes32 id = pool.computedFor;
        bytes memory wrong = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongResult.selector, round, true);
        _refuse(id, stranger, address(rounds), abi.encodeCall(rounds.claimMatch, (round, id)), wrong);
        uint256 amount = pool.computedAmount;
        bool fits = amount + pool.claimed <= pool.funded && (pool.cap == 0 || amount <= pool.cap);
        bool isDue =
            fits && roundOf[id] == round && _isMember(id) && _now() < pool.claimUntil && !campaigns.isFailed(id);
        try rounds.RESULTS().claimComputed(round, id, amount.toUint96(), new bytes32[](0)) {
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
