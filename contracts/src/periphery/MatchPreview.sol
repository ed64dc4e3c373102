// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IMatchPreview} from "../interfaces/IMatchPreview.sol";
import {IMatchingRounds} from "../interfaces/IMatchingRounds.sol";
import {Gates} from "../libraries/Gates.sol";
import {TallyMath} from "../libraries/TallyMath.sol";
import {Donor, Measure, Window} from "../types/CampaignTypes.sol";
import {Round, Standing} from "../types/RoundTypes.sol";

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
    function matchOf(uint32 id, bytes32 campaign) external view returns (uint256) {
        Round memory round = ROUNDS.roundOf(id);
        Standing standing = ROUNDS.entryOf(id, campaign).standing;
        if (standing == Standing.None || standing == Standing.Removed) return 0;
        return standing == Standing.Pinned
            ? round.cap
            : _payout({round: round, sum: round.weight, w: CAMPAIGNS.weightOf(campaign)});
    }

    /// @inheritdoc IMatchPreview
    function previewMatch(bytes32 campaign, address donor, uint96 amount) external view returns (uint256, bool) {
        Window memory window = CAMPAIGNS.windowOf(campaign);
        bool isOpen = block.timestamp >= window.opensAt && block.timestamp < window.closesAt;
        if (window.round == 0 || !isOpen) return (0, true);
        Round memory round = ROUNDS.roundOf(window.round);
        uint256 w = CAMPAIGNS.weightOf(campaign);
        (, uint256 rise) = previewGift(campaign, donor, amount);
        return (
            _payout({round: round, sum: round.weight + rise, w: w + rise})
                - _payout({round: round, sum: round.weight, w: w}),
            round.cap == 0
        );
    }

    /// @inheritdoc IMatchPreview
    function previewGift(bytes32 campaign, address donor, uint96 amount)
        public
        view
        returns (uint256 weight, uint256 rise)
    {
        Measure memory measure = CAMPAIGNS.measureOf(campaign);
        Donor memory donations = CAMPAIGNS.donorOf(campaign, donor);
        if (donations.role == 0) weight = Gates.weightOf(measure.gate, donor);
        uint256 counted =
            donations.counted + TallyMath.count({amount: amount, decimals: measure.decimals, coefficient: weight});
        uint256 rootBefore = TallyMath.root(donations.counted, measure.minimum);
        uint256 rootAfter = TallyMath.root(counted, measure.minimum);
        rise = TallyMath.rise({
            sumRoots: CAMPAIGNS.tallyOf(campaign).sumRoots, rootBefore: rootBefore, rootAfter: rootAfter
        });
    }

    function _payout(Round memory round, uint256 sum, uint256 w) private pure returns (uint256 amount) {
        amount = TallyMath.payout({
            pool: uint256(round.pool) - uint256(round.pinned) * round.cap, decimals: round.decimals, sum: sum, w: w
        });
        if (round.cap != 0) amount = Math.min(amount, round.cap);
    }
}
