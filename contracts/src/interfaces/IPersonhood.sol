// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title A personhood gate
/// @notice Says how far an account is known to be one distinct person. A gate binds each nullifier (one per person)
/// to one account for good, so that no person can hold weight in two accounts.
interface IPersonhood {
    /// @notice The account's identity coefficient at this moment.
    /// @return Basis points, 0 (unknown) to 10,000 (a verified person). Callers clamp anything above.
    function weightOf(address account) external view returns (uint256);
}
