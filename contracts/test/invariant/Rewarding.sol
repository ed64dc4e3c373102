// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IAirdrops, Kind} from "src/interfaces/IAirdrops.sol";
import {IRoundVotes} from "src/interfaces/IRoundVotes.sol";
import {Standing} from "src/interfaces/IMatchingRounds.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Line, Merkle} from "../support/Merkle.sol";
import {Racing} from "./Racing.sol";

/// @notice What the handler knows about an airdrop.
struct Drop {
    bytes32 id;
    Kind kind;
    bytes32 source;
    address token;
    uint256 amount;
    uint256 claimed;
    uint256 expiresAt;
    /// What the list gives to each of the first three donors in all.
    uint256[3] totals;
}

/// @title Rewarding
/// @notice Points, votes and airdrops.
abstract contract Rewarding is Racing {
    using Drawing for Draws;
    using SafeCast for uint256;

    uint256 internal constant MAX_DROPS = 4;

    Drop[] internal _drops;
    mapping(bytes32 drop => mapping(address account => uint256)) internal droppedTo;
    mapping(bytes32 campaign => mapping(address account => uint256)) internal pointsOf;
    mapping(bytes32 campaign => mapping(address account => uint256)) internal votesFrom;
    mapping(uint32 round => mapping(address account => uint256)) internal votesIn;
    /// P4: whether a member was brought into its round's votes, and with how many.
    mapping(bytes32 campaign => bool) internal isIn;
    mapping(bytes32 campaign => uint256) internal suppliedFrom;
    mapping(uint32 round => uint256) internal membersIn;

    function _maturedOf(bytes32 id, address account) internal view returns (uint256) {
        return _rootOf(id, account) * _books[id].share / FULL;
    }

    function _hasReleased(bytes32 id) internal view returns (bool) {
        return _books[id].released != 0;
    }

    function _hasMatured(bytes32 id) private view returns (bool) {
        return _hasReleased(id) && campaigns.tallyOf(id).sumRoots != 0;
    }

    function _hasMaturedInRound(bytes32 id) private view returns (bool) {
        return _isInRound(id) && _hasMatured(id);
    }

    function mintPoints(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _hasMatured);
        if (id == 0) return;
        for (uint256 i; i < donors.length; ++i) {
            uint256 matured = _maturedOf(id, donors[i]);
            if (draws.chance(50)) continue;
            assertEq(points.mint(id, donors[i]), matured - pointsOf[id][donors[i]], "P1: what matured, once");
            if (matured != 0) ++done["mintPoints"];
            pointsOf[id][donors[i]] = matured;
        }
    }

    function mintVotes(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, draws.chance(80) ? _hasMaturedInRound : _hasApplied);
        uint32 round = roundOf[id];
        if (id == 0) return;
        for (uint256 i; i < donors.length; ++i) {
            if (draws.chance(50)) _mintVotes(id, round, donors[i]);
        }
    }

    function _mintVotes(bytes32 id, uint32 round, address account) private {
        Standing standing = rounds.entryOf(round, id).standing;
        bytes memory call = abi.encodeCall(IRoundVotes.mint, (id, account));
        if (!rounds.isSealed(round)) {
            bytes memory reason = abi.encodeWithSelector(IRoundVotes.RoundVotes_NotSealed.selector, round);
            _refuse(id, stranger, address(votes[round]), call, reason);
        } else if (standing == Standing.None || standing == Standing.Removed) {
            bytes memory reason = abi.encodeWithSelector(IRoundVotes.RoundVotes_NotInRound.selector, round, id);
            _refuse(id, stranger, address(votes[round]), call, reason);
        } else {
            uint256 due = _maturedOf(id, account) - votesFrom[id][account];
            assertEq(votes[round].mint(id, account), due, "P3");
            _bookMember(id);
            votesFrom[id][account] += due;
            votesIn[round][account] += due;
            if (due != 0) ++done["mintVotes"];
        }
    }

    /// Anyone brings members in, those that failed or are out too, so that none can hold the votes up.
    function bringMembersIn(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _anyRound(draws);
        bytes32[] storage applicants = _applicants[round];
        if (applicants.length == 0) return;
        bytes32 id = applicants[draws.between(0, applicants.length - 1)];
        bytes memory reason = abi.encodeWithSelector(IRoundVotes.RoundVotes_NotInRound.selector, round, id);
        if (!rounds.isSealed(round)) {
            reason = abi.encodeWithSelector(IRoundVotes.RoundVotes_NotSealed.selector, round);
        } else if (_standingOf(id) != Standing.None) {
            vm.prank(stranger);
            votes[round].bringIn(ids(id, id));
            _bookMember(id);
            ++done[_standingOf(id) == Standing.Removed ? "bringInWhoIsOut" : "bringMembersIn"];
            return;
        }
        _refuse(id, stranger, address(votes[round]), abi.encodeCall(IRoundVotes.bringIn, (ids(id))), reason);
    }

    function _bookMember(bytes32 id) private {
        if (!isIn[id]) ++membersIn[roundOf[id]];
        (isIn[id], suppliedFrom[id]) = (true, _maturedInAll(id));
    }

    /// @dev All that has matured in a member, minted or not; nothing in one that the sealed round did not count.
    function _maturedInAll(bytes32 id) internal view returns (uint256) {
        if (_standingOf(id) == Standing.Removed) return 0;
        uint256 sum;
        for (uint256 i; i < donors.length; ++i) {
            sum += _rootOf(id, donors[i]);
        }
        return sum * _books[id].share / FULL;
    }

    // airdrops

    function startAirdrop(uint256 seed) external {
        if (_drops.length == MAX_DROPS) return;
        Draws memory draws = Draws(seed, 0);
        address token = tokens[draws.between(0, 2)];
        if (_isStopped(token, sponsor)) return;
        Drop memory drop = _drawDrop(draws, token);
        provide(token, sponsor, address(airdrops), drop.amount);
        vm.prank(sponsor);
        drop.id = airdrops.createAirdrop{value: token == NATIVE ? drop.amount : 0}(
            drop.kind, drop.source, token, drop.amount.toUint128(), drop.expiresAt.toUint40()
        );
        _drops.push(drop);
        ++done["startAirdrop"];
    }

    function _drawDrop(Draws memory draws, address token) private view returns (Drop memory drop) {
        (drop.token, drop.amount) = (token, draws.magnitude(1, 1e24 / _scaleOf(token)));
        drop.expiresAt = _now() + draws.between(1, 40) * 1 days;
        if (draws.chance(60)) {
            (drop.kind, drop.source) = (Kind.Campaign, _anyCampaign(draws));
            drop.expiresAt = Math.max(drop.expiresAt, campaigns.windowOf(drop.source).closesAt + 20 days);
        } else {
            drop.kind = draws.chance(50) ? Kind.List : Kind.Budget;
            _drawTotals(draws, drop);
        }
    }

    /// @dev Lists can promise more than there is.
    function _drawTotals(Draws memory draws, Drop memory drop) private view {
        for (uint256 i; i < 3; ++i) {
            drop.totals[i] = draws.magnitude(1, drop.amount);
        }
        drop.source = Merkle.rootOf(_linesOf(drop));
    }

    function _linesOf(Drop memory drop) internal view returns (Line[] memory lines) {
        lines = new Line[](3);
        for (uint256 i; i < 3; ++i) {
            lines[i] = Line(donors[i], drop.totals[i]);
        }
    }

    function _anyDrop(Draws memory draws) internal view returns (Drop memory) {
        return _drops[draws.between(0, _drops.length - 1)];
    }

    function replaceList(uint256 seed) external {
        if (_drops.length == 0) return;
        Draws memory draws = Draws(seed, 0);
        uint256 index = draws.between(0, _drops.length - 1);
        Drop memory drop = _drops[index];
        if (drop.kind != Kind.Budget) return;
        _drawTotals(draws, drop);
        vm.prank(sponsor);
        airdrops.replaceRoot(drop.id, drop.source);
        _drops[index] = drop;
        ++done["replaceList"];
    }

    function claimDrop(uint256 seed) external {
        if (_drops.length == 0) return;
        Draws memory draws = Draws(seed, 0);
        uint256 index = draws.between(0, _drops.length - 1);
        Drop memory drop = _drops[index];
        if (drop.kind == Kind.Campaign) return _claimEarned(index, _anyDonor(draws));
        uint256 line = draws.between(0, 2);
        _claimListed(index, line);
        // The list may promise more than there is.
        _claimListed(index, (line + 1) % 3);
    }

    function _claimListed(uint256 index, uint256 line) private {
        Drop memory drop = _drops[index];
        bytes32[] memory proof = Merkle.proofOf(_linesOf(drop), line);
        address account = donors[line];
        uint256 total = drop.totals[line];
        bytes memory call = abi.encodeCall(airdrops.claimListed, (drop.id, account, total, proof));
        bytes memory callTo = abi.encodeCall(airdrops.claimListedTo, (drop.id, total, proof, refuge));
        _payDrop(index, account, total, call, callTo);
    }

    function _claimEarned(uint256 index, address account) private {
        Drop memory drop = _drops[index];
        uint256 sum = campaigns.tallyOf(drop.source).sumRoots;
        uint256 part = _rootOf(drop.source, account) * _books[drop.source].share;
        uint256 total = part == 0 ? 0 : drop.amount * part / (sum * FULL);
        bytes memory call = abi.encodeCall(airdrops.claim, (drop.id, account));
        uint256 closesAt = campaigns.windowOf(drop.source).closesAt;
        if (_now() < closesAt) {
            bytes memory reason = abi.encodeWithSelector(IAirdrops.Airdrops_StillCounting.selector, drop.id, closesAt);
            return _refuse(drop.source, stranger, address(airdrops), call, reason);
        }
        _payDrop(index, account, total, call, abi.encodeCall(airdrops.claimTo, (drop.id, refuge)));
    }

    function _payDrop(uint256 index, address account, uint256 total, bytes memory call, bytes memory callTo) private {
        Drop storage drop = _drops[index];
        uint256 due = Math.saturatingSub(total, droppedTo[drop.id][account]);
        uint256 left = drop.amount - drop.claimed;
        bytes memory reason;
        if (_now() >= drop.expiresAt) {
            reason = abi.encodeWithSelector(IAirdrops.Airdrops_Expired.selector, drop.id, drop.expiresAt);
        } else if (due == 0) {
            reason = abi.encodeWithSelector(IAirdrops.Airdrops_NothingToPay.selector, drop.id);
        } else if (due > left) {
            reason = abi.encodeWithSelector(IAirdrops.Airdrops_NotEnoughLeft.selector, drop.id, due, left);
        }
        if (reason.length != 0) return _refuse(0, stranger, address(airdrops), call, reason);
        _collect(address(airdrops), call, callTo, drop.token, account, due);
        drop.claimed += due;
        droppedTo[drop.id][account] += due;
        ++done["claimDrop"];
    }

    function clawBackDrop(uint256 seed) external {
        if (_drops.length != 0) _clawBack(Draws(seed, 0).between(0, _drops.length - 1));
    }

    function _clawBack(uint256 index) internal {
        Drop storage drop = _drops[index];
        bytes memory call = abi.encodeCall(airdrops.clawBack, (drop.id));
        uint256 rest = drop.amount - drop.claimed;
        bytes memory reason;
        if (_now() < drop.expiresAt) {
            reason = abi.encodeWithSelector(IAirdrops.Airdrops_NotExpired.selector, drop.id, drop.expiresAt);
        } else if (rest == 0) {
            reason = abi.encodeWithSelector(IAirdrops.Airdrops_NothingToPay.selector, drop.id);
        }
        if (reason.length != 0) return _refuse(0, stranger, address(airdrops), call, reason);
        bytes memory callTo = abi.encodeCall(airdrops.clawBackTo, (drop.id, refuge));
        _collect(address(airdrops), call, callTo, drop.token, sponsor, rest);
        drop.amount = drop.claimed;
        ++done["clawBackDrop"];
    }
}
