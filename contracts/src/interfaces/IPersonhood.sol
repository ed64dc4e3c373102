// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title A personhood gate
/// @notice Gives each account a weight: how certain it is that the account is one distinct person. A gate binds each
/// nullifier (one per person) to one account for good, so that no person can have weight in two accounts.
interface IPersonhood {
    /// @notice The account's weight at this moment.
    /// @return Basis points, from 0 (unknown) to 10,000 (a verified person). Callers treat higher values as 10,000.
    function weightOf(address account) external view returns (uint256);
}
