// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Status} from "src/interfaces/ICampaigns.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Pool} from "./Ledger.sol";
import {RefusedRewards} from "./RefusedRewards.sol";

/// @title Handler
/// @notice What people do and try, at random, and the passing of time. Each action calls what the books say must
/// succeed, so that a refusal fails the test, or what must be refused, for exactly one reason.
contract Handler is RefusedRewards {
    using Drawing for Draws;

    function passTime(uint256 seed) external {
        skip(Draws(seed, 0).magnitude(1, 4 days));
        ++done["passTime"];
    }

    /// To the second before, of or after the next moment at which something changes, or the one after that.
    function passToTheNextEdge(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint256 edge = _edgeAfter(_now());
        if (edge != type(uint256).max && draws.chance(50)) edge = _edgeAfter(edge);
        if (edge == type(uint256).max) return;
        vm.warp(edge - 1 + draws.between(0, 2));
        ++done["passToTheNextEdge"];
    }

    function _edgeAfter(uint256 moment) private view returns (uint256 edge) {
        edge = _sooner(type(uint256).max, latestUntil, moment);
        for (uint256 i; i < campaignIds.length; ++i) {
            bytes32 id = campaignIds[i];
            if (!_isAlive(id)) continue;
            edge = _sooner(edge, _books[id].opensAt, moment);
            edge = _sooner(edge, _books[id].closesAt, moment);
            edge = _sooner(edge, campaigns.progressOf(id).cutoff, moment);
            edge = _sooner(edge, _trials[id].challengeEndsAt, moment);
        }
        for (uint256 i; i < roundIds.length; ++i) {
            edge = _edgeOf(edge, roundIds[i], moment);
        }
        for (uint256 i; i < _drops.length; ++i) {
            edge = _sooner(edge, _drops[i].expiresAt, moment);
        }
    }

    function _edgeOf(uint256 edge, uint32 round, uint256 moment) private view returns (uint256) {
        Pool storage pool = _pools[round];
        edge = _sooner(edge, pool.start, moment);
        edge = _sooner(edge, pool.end, moment);
        edge = _sooner(edge, pool.reviewedAt, moment);
        edge = _sooner(edge, pool.vetoUntil, moment);
        if (!rounds.isSealed(round)) edge = _sooner(edge, _sealableAt(round), moment);
        edge = _sooner(edge, _latestSealAt(round) + 7 days, moment);
        return _sooner(edge, pool.claimUntil, moment);
    }

    function _sooner(uint256 edge, uint256 candidate, uint256 moment) private pure returns (uint256) {
        return candidate > moment + 1 && candidate < edge ? candidate : edge;
    }

    /// M8: ends everything without anybody's keys: a stranger calls all that is due to anyone. Only those who refuse
    /// their money, or are blocked, have to name another receiver.
    function settleAll() external {
        vm.warp(_now() + 200 days);
        for (uint256 i; i < campaignIds.length; ++i) {
            bytes32 id = campaignIds[i];
            // an approved milestone can still be released, at any time
            if (_isApproved(id)) _releaseLate(id);
        }
        vm.warp(_now() + 200 days);
        while (_deposits.length != 0) {
            _sweep(_deposits.length - 1);
        }
        for (uint256 i; i < campaignIds.length; ++i) {
            _settle(campaignIds[i]);
        }
        for (uint256 i; i < roundIds.length * sponsors.length; ++i) {
            _reclaim(roundIds[i / sponsors.length], sponsors[i % sponsors.length]);
        }
        for (uint256 i; i < roundIds.length; ++i) {
            _reclaim(roundIds[i], _pools[roundIds[i]].unusedTo);
        }
        for (uint256 i; i < _drops.length; ++i) {
            if (_drops[i].amount != _drops[i].claimed) _clawBack(i);
        }
    }

    function _releaseLate(bytes32 id) private {
        if (_isInRound(id) && !rounds.isSealed(roundOf[id])) _seal(roundOf[id]);
        _release(id);
    }

    function _settle(bytes32 id) private {
        if (statusOf(id) == Status.Active) campaigns.expire(id);
        if (_claimable(id) != 0) _withdraw(id);
        if (statusOf(id) == Status.Completed) return;
        for (uint256 i; i < donors.length; ++i) {
            _refund(id, donors[i]);
        }
        if (_isRecoverable(id)) _recover(id);
    }

    /// M2, P2: once all is taken, only dust is left: a unit per donor, one for the match, one for the lab.
    function checkDust() external view {
        for (uint256 t; t < 3; ++t) {
            uint256 dust;
            for (uint256 i; i < campaignIds.length; ++i) {
                if (_books[campaignIds[i]].token == tokens[t]) dust += _books[campaignIds[i]].donors + 2;
            }
            _atMost(balanceOf(tokens[t], address(campaigns)), dust, "M2: dust");
            dust = 0;
            for (uint256 i; i < roundIds.length; ++i) {
                if (_pools[roundIds[i]].token == tokens[t]) dust += sponsors.length;
            }
            _atMost(balanceOf(tokens[t], address(rounds)), dust, "dust of the pools");
            _same(balanceOf(tokens[t], address(airdrops)), 0, "P2: the rest returns");
        }
    }
}
