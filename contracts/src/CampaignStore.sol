// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {
    Donor,
    ICampaigns,
    Measure,
    Progress,
    Status,
    Submission,
    Tally,
    Terms,
    Window
} from "./interfaces/ICampaigns.sol";
import {IMatchingRounds} from "./interfaces/IMatchingRounds.sol";
import {TallyMath} from "./libraries/TallyMath.sol";

/// @title CampaignStore
/// @notice The state of all campaigns and what is derived from it.
abstract contract CampaignStore is ICampaigns, ReentrancyGuardTransient {
    struct Campaign {
        Window window;
        Measure measure;
        // written by every gift
        Tally tally;
        Progress progress;
        Submission submission;
        bytes32 evidence;
        address payout;
        uint96 goal;
        // a milestone's share 16 and deadline 32 bits, lowest first
        uint48[10] schedule;
        mapping(address account => Donor) donors;
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

    mapping(bytes32 campaign => Campaign) internal _campaigns;

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
    function tallyOf(bytes32 campaign) external view returns (Tally memory) {
        return _campaigns[campaign].tally;
    }

    /// @inheritdoc ICampaigns
    function windowOf(bytes32 campaign) external view returns (Window memory) {
        return _campaigns[campaign].window;
    }

    /// @inheritdoc ICampaigns
    function measureOf(bytes32 campaign) external view returns (Measure memory) {
        return _campaigns[campaign].measure;
    }

    /// @inheritdoc ICampaigns
    function progressOf(bytes32 campaign) external view returns (Progress memory) {
        return _campaigns[campaign].progress;
    }

    /// @inheritdoc ICampaigns
    function submissionOf(bytes32 campaign) external view returns (Submission memory) {
        return _campaigns[campaign].submission;
    }

    /// @inheritdoc ICampaigns
    function evidenceOf(bytes32 campaign) external view returns (bytes32) {
        return _campaigns[campaign].evidence;
    }

    /// @inheritdoc ICampaigns
    function donorOf(bytes32 campaign, address donor) external view returns (Donor memory) {
        return _campaigns[campaign].donors[donor];
    }

    /// @inheritdoc ICampaigns
    function payoutOf(bytes32 campaign) external view returns (address payout, uint96 goal) {
        return (_campaigns[campaign].payout, _campaigns[campaign].goal);
    }

    /// @inheritdoc ICampaigns
    function milestoneOf(bytes32 campaign, uint256 index) public view returns (uint16 share, uint32 deadline) {
        uint48 packed = _campaigns[campaign].schedule[index];
        // forge-lint: disable-next-line(unsafe-typecast) - the casts cut the fields out of the packed word
        return (uint16(packed), uint32(packed >> SHARE_BITS));
    }

    /// @inheritdoc ICampaigns
    function isFailed(bytes32 campaign) public view returns (bool) {
        Campaign storage c = _campaigns[campaign];
        Progress memory p = c.progress;
        if (p.status == Status.Active) return _goalMissed(c) || _milestoneMissed(c, p.cutoff);
        return p.status == Status.Cancelled || p.status == Status.Failed;
    }

    /// @inheritdoc ICampaigns
    function claimable(bytes32 campaign) public view returns (uint256) {
        Campaign storage c = _campaigns[campaign];
        return uint256(c.tally.total) * c.progress.releasedShare / FULL_SHARE - c.progress.paid;
    }

    /// @inheritdoc ICampaigns
    function refundable(bytes32 campaign, address donor) public view returns (uint256) {
        Campaign storage c = _campaigns[campaign];
        return _unreleased(c, c.donors[donor].amount);
    }

    /// @inheritdoc ICampaigns
    function weightOf(bytes32 campaign) public view returns (uint256) {
        Tally storage tally = _campaigns[campaign].tally;
        return TallyMath.weight(tally.sumRoots, tally.sumSquares);
    }

    function _unreleased(Campaign storage c, uint256 amount) internal view returns (uint256) {
        return amount * (FULL_SHARE - c.progress.releasedShare) / FULL_SHARE;
    }

    function _goalMissed(Campaign storage c) internal view returns (bool) {
        return block.timestamp >= c.window.closesAt && c.tally.total < c.goal;
    }

    function _milestoneMissed(Campaign storage c, uint256 cutoff) internal view returns (bool) {
        return block.timestamp >= cutoff && c.submission.challengeEndsAt == 0;
    }

    /// @dev A campaign that is active and has not failed.
    function _alive(bytes32 campaign) internal view returns (Campaign storage c, Progress memory p) {
        c = _campaigns[campaign];
        p = c.progress;
        require(p.status != Status.None, Campaigns_UnknownCampaign(campaign));
        require(p.status == Status.Active, Campaigns_WrongStatus(campaign, p.status));
        require(!_goalMissed(c) && !_milestoneMissed(c, p.cutoff), Campaigns_HasFailed(campaign));
    }

    function _requireSender(address expected) internal view {
        require(msg.sender == expected, Campaigns_Unauthorized(msg.sender));
    }

    function _requireLab(bytes32 campaign) internal view {
        Campaign storage c = _campaigns[campaign];
        require(c.progress.status != Status.None, Campaigns_UnknownCampaign(campaign));
        require(c.donors[msg.sender].role == LAB_ROLE, Campaigns_Unauthorized(msg.sender));
    }
}
