// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IMatchingRounds} from "../interfaces/IMatchingRounds.sol";
import {Casts} from "../libraries/Casts.sol";
import {TallyMath} from "../libraries/TallyMath.sol";
import {
    Checkpoint,
    Donor,
    Measure,
    Progress,
    Status,
    Submission,
    Tally,
    Terms,
    Window
} from "../types/CampaignTypes.sol";

/// @title CampaignStore
/// @notice The state of all campaigns, and views of it.
/// @dev Functions that move money or call another contract are guarded against re-entry. The others say why not.
abstract contract CampaignStore is ICampaigns, ReentrancyGuardTransient {
    struct Campaign {
        Window window;
        Measure measure;
        // every donation writes it
        Tally tally;
        Progress progress;
        Submission submission;
        bytes32 evidence;
        address payout;
        uint96 goal;
        // per milestone: the share in the lowest 16 bits, the deadline in the next 32
        uint48[10] schedule;
        mapping(address account => Donor) donors;
        mapping(address account => Checkpoint) checkpoints;
    }

    /// @inheritdoc ICampaigns
    uint256 public constant GRACE = 14 days;
    /// @inheritdoc ICampaigns
    uint256 public constant MAX_EXTENSION = 90 days;

    uint256 internal constant FULL_SHARE = 10_000;
    uint8 internal constant PAYOUT_ROLE = 254;
    uint8 internal constant LAB_ROLE = 255;
    uint48 internal constant SHARE_BITS = 16;

    /// @inheritdoc ICampaigns
    IMatchingRounds public immutable ROUNDS;
    /// @inheritdoc ICampaigns
    address public immutable ROUTER;
    /// @inheritdoc ICampaigns
    address public immutable RESOLVER;

    mapping(bytes32 id => Campaign) internal _campaigns;

    /// @inheritdoc ICampaigns
    mapping(address donor => mapping(address operator => uint256)) public operatorUntil;

    constructor(IMatchingRounds rounds, address router, address resolver) {
        ROUNDS = rounds;
        ROUTER = router;
        RESOLVER = resolver;
    }

    /// @inheritdoc ICampaigns
    function campaignId(Terms calldata terms) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, terms));
    }

    /// @inheritdoc ICampaigns
    function tallyOf(bytes32 id) external view returns (Tally memory) {
        return _campaigns[id].tally;
    }

    /// @inheritdoc ICampaigns
    function windowOf(bytes32 id) external view returns (Window memory) {
        return _campaigns[id].window;
    }

    /// @inheritdoc ICampaigns
    function measureOf(bytes32 id) external view returns (Measure memory) {
        return _campaigns[id].measure;
    }

    /// @inheritdoc ICampaigns
    function progressOf(bytes32 id) external view returns (Progress memory) {
        return _campaigns[id].progress;
    }

    /// @inheritdoc ICampaigns
    function submissionOf(bytes32 id) external view returns (Submission memory) {
        return _campaigns[id].submission;
    }

    /// @inheritdoc ICampaigns
    function evidenceOf(bytes32 id) external view returns (bytes32) {
        return _campaigns[id].evidence;
    }

    /// @inheritdoc ICampaigns
    function donorOf(bytes32 id, address donor) external view returns (Donor memory) {
        return _campaigns[id].donors[donor];
    }

    /// @inheritdoc ICampaigns
    function checkpointOf(bytes32 id, address account) external view returns (Checkpoint memory) {
        return _campaigns[id].checkpoints[account];
    }

    /// @inheritdoc ICampaigns
    function payoutOf(bytes32 id) external view returns (address payout, uint96 goal) {
        return (_campaigns[id].payout, _campaigns[id].goal);
    }

    /// @inheritdoc ICampaigns
    function milestoneOf(bytes32 id, uint256 index) public view returns (uint16 share, uint32 deadline) {
        uint256 packed = _campaigns[id].schedule[index];
        // Each cast keeps one field's bits.
        return (Casts.toUint16(packed), Casts.toUint32(packed >> SHARE_BITS));
    }

    /// @inheritdoc ICampaigns
    function isFailed(bytes32 id) public view returns (bool) {
        Campaign storage campaign = _campaigns[id];
        Progress memory progress = campaign.progress;
        if (progress.status == Status.Active) return _hasMissed(campaign, progress.cutoff);
        return progress.status == Status.Cancelled || progress.status == Status.Failed;
    }

    /// @inheritdoc ICampaigns
    function claimable(bytes32 id) public view returns (uint256) {
        Campaign storage campaign = _campaigns[id];
        return uint256(campaign.tally.total) * campaign.progress.releasedShare / FULL_SHARE - campaign.progress.paid;
    }

    /// @inheritdoc ICampaigns
    function refundable(bytes32 id, address donor) public view returns (uint256) {
        Campaign storage campaign = _campaigns[id];
        return _unreleased(campaign, campaign.donors[donor].amount);
    }

    /// @inheritdoc ICampaigns
    function weightOf(bytes32 id) public view returns (uint256) {
        Tally storage tally = _campaigns[id].tally;
        return TallyMath.weight(tally.sumRoots, tally.sumSquares);
    }

    function _unreleased(Campaign storage campaign, uint256 amount) internal view returns (uint256) {
        return amount * (FULL_SHARE - campaign.progress.releasedShare) / FULL_SHARE;
    }

    function _goalMissed(Campaign storage campaign) internal view returns (bool) {
        return block.timestamp >= campaign.window.closesAt && campaign.tally.total < campaign.goal;
    }

    /// @dev Whether the goal was missed at the close, or the current milestone at its cutoff.
    function _hasMissed(Campaign storage campaign, uint256 cutoff) internal view returns (bool) {
        return _goalMissed(campaign) || (block.timestamp >= cutoff && campaign.submission.challengeEndsAt == 0);
    }

    /// @dev Reverts unless the campaign is active and has not failed.
    function _alive(bytes32 id) internal view returns (Campaign storage campaign, Progress memory progress) {
        campaign = _campaigns[id];
        progress = campaign.progress;
        require(progress.status != Status.None, Campaigns_UnknownCampaign(id));
        require(progress.status == Status.Active, Campaigns_WrongStatus(id, progress.status));
        require(!_hasMissed(campaign, progress.cutoff), Campaigns_HasFailed(id));
    }

    function _requireSender(address expected) internal view {
        require(msg.sender == expected, Campaigns_Unauthorized(msg.sender));
    }

    function _requireLab(bytes32 id) internal view {
        Campaign storage campaign = _campaigns[id];
        require(campaign.progress.status != Status.None, Campaigns_UnknownCampaign(id));
        require(campaign.donors[msg.sender].role == LAB_ROLE, Campaigns_Unauthorized(msg.sender));
    }
}
