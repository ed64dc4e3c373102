// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {TallyMath} from "./TallyMath.sol";

/// @title MaturedPoints
/// @notice A donor's points in a campaign, and the part of them that has matured with the released milestones.
library MaturedPoints {
    uint256 internal constant FULL_SHARE = 10_000;

    /// @notice s = floor(sqrt(counted)), in units of sqrt(1e-18 token); 0 below the round's minimum.
    function pointsOf(ICampaigns campaigns, bytes32 campaign, address account) internal view returns (uint256) {
        return TallyMath.root(campaigns.donorOf(campaign, account).counted, campaigns.measureOf(campaign).minimum);
    }

    /// @notice floor(s * releasedShare / 10,000). Never falls: neither s nor the share does.
    function maturedOf(ICampaigns campaigns, bytes32 campaign, address account) internal view returns (uint256) {
        return pointsOf(campaigns, campaign, account) * campaigns.progressOf(campaign).releasedShare / FULL_SHARE;
    }
}
