// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Donor, ICampaigns, Measure, Window} from "../interfaces/ICampaigns.sol";
import {IMatchPreview} from "../interfaces/IMatchPreview.sol";
import {IMatchingRounds, Round, Standing} from "../interfaces/IMatchingRounds.sol";
import {Gates} from "../libraries/Gates.sol";
import {TallyMath} from "../libraries/TallyMath.sol";

/// @title MatchPreview
contract MatchPreview is IMatchPreview {
    /// @inheritdoc IMatchPreview
    ICampaigns public immutable CAMPAIGNS;
    /// @inheritdoc IMatchPreview
    IMatchingRounds public immutable ROUNDS;

    constructor(ICampaigns campaigns) {
        (CAMPAIGNS, ROUNDS) = (campaigns, campaigns.ROUNDS());
    }

    /// @inheritdoc IMatchPreview
    function matchOf(uint32 round, bytes32 campaign) external view returns (uint256) {
        Round memory r = ROUNDS.roundOf(round);
        Standing standing = ROUNDS.entryOf(round, campaign).standing;
        if (standing == Standing.None || standing == Standing.Removed) return 0;
        return standing == Standing.Pinned ? r.cap : _payout(r, r.weight, CAMPAIGNS.weightOf(campaign));
    }

    /// @inheritdoc IMatchPreview
    function previewMatch(bytes32 campaign, address donor, uint96 amount) external view returns (uint256, bool) {
        Window memory window = CAMPAIGNS.windowOf(campaign);
        bool open = block.timestamp >= window.opensAt && block.timestamp < window.closesAt;
        if (window.round == 0 || !open) return (0, true);
        Round memory r = ROUNDS.roundOf(window.round);
        uint256 w = CAMPAIGNS.weightOf(campaign);
        (, uint256 dW) = previewGift(campaign, donor, amount);
        return (_payout(r, r.weight + dW, w + dW) - _payout(r, r.weight, w), r.cap == 0);
    }

    /// @inheritdoc IMatchPreview
    function previewGift(bytes32 campaign, address donor, uint96 amount)
        public
        view
        returns (uint256 weight, uint256 rise)
    {
        Measure memory m = CAMPAIGNS.measureOf(campaign);
        Donor memory d = CAMPAIGNS.donorOf(campaign, donor);
        if (d.role == 0) weight = Gates.weightOf(m.gate, donor);
        uint256 counted = d.counted + TallyMath.count(amount, m.decimals, weight);
        uint256 before = TallyMath.root(d.counted, m.minimum);
        rise = TallyMath.rise(CAMPAIGNS.tallyOf(campaign).sumRoots, before, TallyMath.root(counted, m.minimum));
    }

    function _payout(Round memory r, uint256 sum, uint256 w) private pure returns (uint256 amount) {
        amount = TallyMath.payout(uint256(r.pool) - uint256(r.pinned) * r.cap, r.decimals, sum, w);
        if (r.cap != 0) amount = Math.min(amount, r.cap);
    }
}
