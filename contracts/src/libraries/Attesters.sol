// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Attesters
/// @notice The rule for k-of-n attesters, the same for campaigns and rounds.
library Attesters {
    uint256 internal constant MAX = 8;

    /// @notice Whether there are 1 to 8 accounts in strictly ascending order, and 1 <= threshold <= n.
    function areValid(uint8 threshold, address[] calldata attesters) internal pure returns (bool) {
        uint256 count = attesters.length;
        if (threshold == 0 || threshold > count || count > MAX || attesters[0] == address(0)) return false;
        for (uint256 i = 1; i < count; ++i) {
            if (attesters[i] <= attesters[i - 1]) return false;
        }
        return true;
    }
}
