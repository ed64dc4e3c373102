// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "./ICampaigns.sol";

/// @title Points
/// @notice Soulbound credit for having backed work that was delivered: ERC-6909, one id per campaign, the campaign's id
/// read as a number. A donor's points are s, in units of sqrt(1e-18 token), so 1e9 for one counted token, and they
/// mature with the released share. Every mint is an ERC-6909 `Transfer` from the zero address. Never add up points of
/// campaigns that differ in token or gate: a worthless token buys any number of them.
interface IPoints {
    /// Points cannot be transferred or approved.
    error Points_Soulbound(address caller);

    /// @notice Mints what has matured and is not minted yet; anyone may. Idempotent: with nothing new it does nothing.
    /// @return amount Points minted now.
    function mint(bytes32 campaign, address account) external returns (uint256 amount);

    function CAMPAIGNS() external view returns (ICampaigns);

    /// @notice floor(s * releasedShare / 10,000): what is minted and what `mint` would add. Never falls.
    function maturedOf(bytes32 campaign, address account) external view returns (uint256);
}
