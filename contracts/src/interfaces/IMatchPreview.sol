// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "./ICampaigns.sol";
import {IMatchingRounds} from "./IMatchingRounds.sol";

/// @title MatchPreview
/// @notice What the result on chain would pay if the round ended now, and what a donation would change. Reads only.
interface IMatchPreview {
    function CAMPAIGNS() external view returns (ICampaigns);
    function ROUNDS() external view returns (IMatchingRounds);

    /// @notice Base units that the result on chain pays a campaign.
    function matchOf(uint32 round, bytes32 campaign) external view returns (uint256 amount);

    /// @notice What a donation would add to its campaign's match.
    /// @return rise Base units by which the campaign's match would rise.
    /// @return exact True without a cap. With a cap, `rise` is an estimate: pins are not known before the end.
    function previewMatch(bytes32 campaign, address donor, uint96 amount)
        external
        view
        returns (uint256 rise, bool exact);

    /// @notice What a donation would add to its campaign's w.
    /// @return weight The donor's weight now, in basis points.
    /// @return rise The rise of w, in units of 1e-18 token.
    function previewGift(bytes32 campaign, address donor, uint96 amount)
        external
        view
        returns (uint256 weight, uint256 rise);
}
