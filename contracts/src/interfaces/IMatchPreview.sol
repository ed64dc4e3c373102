// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "./ICampaigns.sol";
import {IMatchingRounds} from "./IMatchingRounds.sol";

/// @title MatchPreview
/// @notice What the result on chain would pay, and what a gift would change, if the round ended now. Reads only.
interface IMatchPreview {
    function CAMPAIGNS() external view returns (ICampaigns);
    function ROUNDS() external view returns (IMatchingRounds);

    /// @notice What the result on chain pays a campaign, in base units.
    function matchOf(uint32 round, bytes32 campaign) external view returns (uint256 amount);

    /// @notice What a gift would add to its campaign's match, in base units.
    /// @return rise Base units by which the campaign's match would rise.
    /// @return exact True without a cap. With one it is an estimate: pins are not known before the end.
    function previewMatch(bytes32 campaign, address donor, uint96 amount)
        external
        view
        returns (uint256 rise, bool exact);

    /// @notice What a gift would do to the campaign's w: the donor's weight now, in basis points, and the rise of w.
    function previewGift(bytes32 campaign, address donor, uint96 amount)
        external
        view
        returns (uint256 weight, uint256 rise);
}
