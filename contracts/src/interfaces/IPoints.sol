// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "./ICampaigns.sol";

/// @title Points
/// @notice Credit for having backed work that was delivered, as an ERC-6909 token that cannot be transferred. Its ids
/// are the campaigns' ids, as numbers. A donor's points are s, in units of sqrt(1e-18 token): 1e9 for one counted
/// token. They mature with the released share. Every mint is an ERC-6909 `Transfer` from the zero address. Never add up
/// points
/// of campaigns that differ in token or gate: a worthless token buys any number of points.
interface IPoints {
    /// Points cannot be transferred or approved.
    error Points_Soulbound(address caller);

    /// @notice Mints what has matured and is not minted yet. Anyone may. Idempotent: does nothing if nothing is new.
    /// @return amount Points minted now.
    function mint(bytes32 campaign, address account) external returns (uint256 amount);

    function CAMPAIGNS() external view returns (ICampaigns);

    /// @notice floor(s * releasedShare / 10,000): the account's minted points and those that `mint` would add. Never
    /// falls.
    function maturedOf(bytes32 campaign, address account) external view returns (uint256);
}
