// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {AirdropBase} from "../support/AirdropBase.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Exact} from "../support/Exact.sol";
import {Line, Merkle} from "../support/Merkle.sol";

/// Rewards in any order of gifts, releases, claims and changes.
contract AirdropsFuzzTest is AirdropBase {
    using Drawing for Draws;
    using SafeCast for uint256;

    /// Random gifts, releases, claims and added money: each account gets its floor, all together never more than was
    /// put in, and the creator the rest.
    function testFuzz_P2_ClaimsAreCumulativeFloorsAndNeverExceedTheAmount(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        uint256[] memory given = new uint256[](4);
        for (uint256 d; d < 4; ++d) {
            given[d] = draws.chance(20) ? 0 : draws.magnitude(1, 1e15);
            if (given[d] != 0) give(id, person(d), given[d]);
        }
        uint256 amount = draws.magnitude(1, 1e30);
        bytes32 airdrop = _drop(address(dai), amount);
        vm.warp(CLOSES);
        for (uint256 i; i < 16; ++i) {
            uint256 action = draws.between(0, 9);
            if (action < 2 && campaigns.progressOf(id).milestone < 2) {
                pass(id);
            } else if (action == 2) {
                uint256 more = draws.magnitude(1, 1e30);
                amount += more;
                _pay(address(dai), more);
                airdrops.fund(airdrop, more.toUint128());
            } else {
                _tryClaim(airdrop, person(draws.between(0, 3)));
            }
        }
        _settle(airdrop, given, amount);
    }

    function _tryClaim(bytes32 airdrop, address account) private {
        if (airdrops.earnedOf(airdrop, account) > airdrops.claimedOf(airdrop, account)) {
            airdrops.claim(airdrop, account);
        }
    }

    function _settle(bytes32 airdrop, uint256[] memory given, uint256 amount) private {
        uint256 share = campaigns.progressOf(id).releasedShare;
        uint256[] memory s = new uint256[](4);
        for (uint256 d; d < 4; ++d) {
            s[d] = Exact.root(given[d] * 1e12);
        }
        uint256 sum = Exact.sum(s);
        uint256 paid;
        for (uint256 d; d < 4; ++d) {
            _tryClaim(airdrop, person(d));
            uint256 expected = sum == 0 ? 0 : amount * s[d] * share / (sum * FULL);
            assertEq(dai.balanceOf(person(d)), expected);
            paid += expected;
        }
        assertLe(paid, amount);
        _assertBooks(airdrop, amount, paid);
        if (share == FULL && sum != 0) assertLe(amount - paid, 4, "only dust is left");
        vm.warp(EXPIRES);
        if (paid != amount) airdrops.clawBack(airdrop);
        assertEq(dai.balanceOf(creator), amount - paid);
        assertEq(dai.balanceOf(address(airdrops)), 0);
    }

    /// Random lists, replaced at random: an account has got the most that it could claim so far, and the sum fits.
    function testFuzz_P2_BudgetsPayEachAccountItsHighestClaim(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        uint256 amount = draws.between(1, 3_000);
        uint256[] memory paid = new uint256[](5);
        Line[] memory current = _randomLines(draws);
        bytes32 airdrop = _budget(current, amount);
        _list(lines, 7);
        for (uint256 i; i < 20; ++i) {
            if (draws.chance(25)) {
                current = _randomLines(draws);
                _replace(airdrop, current);
                continue;
            }
            uint256 line = draws.between(0, current.length - 1);
            uint256 before = paid[line];
            uint256 due = current[line].total > before ? current[line].total - before : 0;
            bool ok = due != 0 && due <= amount - Exact.sum(paid);
            bytes memory call = abi.encodeCall(
                airdrops.claimListed,
                (airdrop, current[line].account, current[line].total, Merkle.proofOf(current, line))
            );
            (bool done,) = address(airdrops).call(call);
            assertEq(done, ok);
            if (ok) paid[line] += due;
            assertEq(usdc.balanceOf(person(line)), paid[line]);
        }
        _assertBooks(airdrop, amount, Exact.sum(paid));
        assertEq(usdc.balanceOf(address(airdrops)), amount - Exact.sum(paid) + 7, "another's money stays");
    }

    function _randomLines(Draws memory draws) private returns (Line[] memory lines_) {
        lines_ = new Line[](draws.between(1, 5));
        for (uint256 i; i < lines_.length; ++i) {
            lines_[i] = Line(person(i), draws.between(0, 1_000));
        }
    }
}
