// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Base} from "./Base.sol";

/// @notice The system as an attacker meets it: calls that must be refused for exactly one reason.
abstract contract Attack is Base {
    /// @notice Fails unless `who` is refused by Campaigns with exactly `reason`.
    function refused(address who, bytes memory data, bytes memory reason) internal {
        _refused(address(campaigns), who, data, reason);
    }

    /// @notice Fails unless `who` is refused by MatchingRounds with exactly `reason`.
    function refusedByRounds(address who, bytes memory data, bytes memory reason) internal {
        _refused(address(rounds), who, data, reason);
    }

    /// @notice A round in USDC with a pool.
    function pooled(uint256 pool) internal returns (uint32 round) {
        round = openRound();
        fund(round, sponsor, pool);
    }

    /// @notice A member with gifts of Ada's and Bao's of x * x and y * y dollars: its weight is 2 * x * y dollars.
    function backed(uint32 round, uint256 x, uint256 y) internal returns (bytes32 id) {
        id = member(round);
        give(id, ada, x * x * USD);
        give(id, bao, y * y * USD);
        assertEq(campaigns.weightOf(id), 2 * x * y * 1e18, "weight");
    }

    function cancel(bytes32 id) internal {
        vm.prank(lab);
        campaigns.cancel(id);
    }

    function disqualify(uint32 round, bytes32 id) internal {
        vm.prank(operator);
        rounds.disqualify(round, id, keccak256("reason"));
    }

    function _refused(address target, address who, bytes memory data, bytes memory reason) private {
        vm.prank(who);
        (bool ok, bytes memory answer) = target.call(data);
        assertFalse(ok, "not refused");
        assertEq(answer, reason, "reason");
    }
}
