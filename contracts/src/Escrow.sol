// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {CampaignStore} from "./CampaignStore.sol";
import {Donor, Funding, Gift, ICampaigns, Status, Tally} from "./interfaces/ICampaigns.sol";
import {Standing} from "./interfaces/IMatchingRounds.sol";
import {Gates} from "./libraries/Gates.sol";
import {TallyMath} from "./libraries/TallyMath.sol";
import {Tokens} from "./libraries/Tokens.sol";

/// @title Escrow
/// @notice Takes gifts and matches, counts them, and pays refunds.
abstract contract Escrow is CampaignStore {
    /// @inheritdoc ICampaigns
    function donate(bytes32 campaign, uint96 amount) external payable nonReentrant {
        Campaign storage c = _campaigns[campaign];
        Funding memory funding = c.funding;
        _requireOpen(campaign, funding);

        uint256 rise = _book(campaign, c, funding, amount, Gates.weightOf(funding.gate, msg.sender));
        if (rise != 0) ROUNDS.record(funding.round, rise);

        Tokens.pull(funding.token, amount);
    }

    /// @inheritdoc ICampaigns
    function donateMany(Gift[] calldata gifts) external payable nonReentrant {
        require(gifts.length != 0, Campaigns_EmptyCart());
        address token = _campaigns[gifts[0].campaign].funding.token;
        address gate;
        uint256 weight;
        uint32 round;
        uint256 rise;
        uint256 sum;
        for (uint256 i; i < gifts.length; ++i) {
            bytes32 campaign = gifts[i].campaign;
            Campaign storage c = _campaigns[campaign];
            Funding memory funding = c.funding;
            _requireOpen(campaign, funding);
            require(funding.token == token, Campaigns_MixedTokens(token, funding.token));
            if (funding.gate != gate) {
                gate = funding.gate;
                weight = Gates.weightOf(gate, msg.sender);
            }
            if (funding.round != round) {
                if (rise != 0) ROUNDS.record(round, rise);
                (round, rise) = (funding.round, 0);
            }
            rise += _book(campaign, c, funding, gifts[i].amount, weight);
            sum += gifts[i].amount;
        }
        if (rise != 0) ROUNDS.record(round, rise);

        Tokens.pull(token, sum);
    }

    /// @inheritdoc ICampaigns
    function refresh(bytes32 campaign) external nonReentrant {
        Campaign storage c = _campaigns[campaign];
        Funding memory funding = c.funding;
        _requireOpen(campaign, funding);
        Donor memory donor = c.donors[msg.sender];
        uint256 weight = donor.role == 0 ? Gates.weightOf(funding.gate, msg.sender) : 0;
        uint256 counted = TallyMath.count(donor.amount, funding.decimals, weight);
        require(counted > donor.counted, Campaigns_NothingToCount(campaign, msg.sender));

        Tally memory tally = c.tally;
        uint256 rise = _count(campaign, funding, tally, donor, counted);
        c.tally = tally;
        c.donors[msg.sender] = donor;
        emit Refreshed(campaign, msg.sender, weight, counted);
        if (rise != 0) ROUNDS.record(funding.round, rise);
    }

    /// @inheritdoc ICampaigns
    function cancel(bytes32 campaign) external nonReentrant onlyLab(campaign) {
        Campaign storage c = _campaigns[campaign];
        _requireAlive(campaign, c);
        uint32 round = c.funding.round;

        c.progress.status = Status.Cancelled;
        // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
        if (block.timestamp < c.funding.closesAt) c.funding.closesAt = uint32(block.timestamp);
        emit Cancelled(campaign);
        if (round != 0) _leaveCancelled(campaign, c, round);
    }

    /// @inheritdoc ICampaigns
    function leaveRound(bytes32 campaign) external nonReentrant onlyLab(campaign) {
        Campaign storage c = _campaigns[campaign];
        uint32 round = c.funding.round;
        require(round != 0, Campaigns_NotInRound(campaign, c.progress.round));
        ROUNDS.remove(round, campaign, _clearRound(campaign, c, round));
    }

    /// @inheritdoc ICampaigns
    function expire(bytes32 campaign) external nonReentrant {
        Campaign storage c = _campaigns[campaign];
        require(c.progress.status == Status.Active && isFailed(campaign), Campaigns_NotFailed(campaign));
        _markFailed(campaign, c);
    }

    /// @inheritdoc ICampaigns
    function refund(bytes32 campaign, address donor) external nonReentrant returns (uint256) {
        require(donor != address(ROUNDS), Campaigns_Unauthorized(msg.sender));
        return _refund(campaign, donor, donor);
    }

    /// @inheritdoc ICampaigns
    function refundTo(bytes32 campaign, address to) external nonReentrant returns (uint256) {
        return _refund(campaign, msg.sender, to);
    }

    /// @inheritdoc ICampaigns
    function join(bytes32 campaign, uint32 round) external onlyRounds returns (uint256 w) {
        Campaign storage c = _campaigns[campaign];
        _requireAlive(campaign, c);
        require(c.funding.round == 0 && c.progress.round == round, Campaigns_NotInRound(campaign, round));
        c.funding.round = round;
        emit RoundJoined(campaign, round);
        return weightOf(campaign);
    }

    /// @inheritdoc ICampaigns
    function expel(bytes32 campaign, uint32 round, bool onlyFailed) external onlyRounds returns (uint256 w) {
        require(!onlyFailed || isFailed(campaign), Campaigns_NotFailed(campaign));
        return _clearRound(campaign, _campaigns[campaign], round);
    }

    /// @inheritdoc ICampaigns
    function creditMatch(bytes32 campaign, uint32 round, uint96 amount) external payable onlyRounds {
        Campaign storage c = _campaigns[campaign];
        require(!isFailed(campaign), Campaigns_HasFailed(campaign));
        uint256 total = uint256(c.tally.total) + amount;
        _requireWithinLimit(campaign, total, c.funding.decimals);
        // forge-lint: disable-next-line(unsafe-typecast) - within the limit
        c.tally.total = uint96(total);
        c.donors[msg.sender].amount += amount;
        emit MatchCredited(campaign, round, amount);
    }

    /// @inheritdoc ICampaigns
    function recoverMatch(bytes32 campaign) external nonReentrant onlyRounds returns (uint256) {
        return _refund(campaign, msg.sender, msg.sender);
    }

    /// @inheritdoc ICampaigns
    function previewGift(bytes32 campaign, address donor, uint96 amount)
        external
        view
        returns (uint256 weight, uint256 rise)
    {
        Campaign storage c = _campaigns[campaign];
        Funding memory funding = c.funding;
        Donor memory d = c.donors[donor];
        if (d.role == 0) weight = Gates.weightOf(funding.gate, donor);
        uint256 counted = d.counted + TallyMath.count(amount, funding.decimals, weight);
        rise = TallyMath.rise(
            c.tally.sumRoots, TallyMath.root(d.counted, funding.minimum), TallyMath.root(counted, funding.minimum)
        );
    }

    /// @dev Books a gift of the caller. Returns the rise of the campaign's w, 0 where no round counts it.
    function _book(bytes32 campaign, Campaign storage c, Funding memory funding, uint96 amount, uint256 weight)
        private
        returns (uint256 rise)
    {
        require(amount != 0, Campaigns_ZeroAmount());
        Tally memory tally = c.tally;
        Donor memory donor = c.donors[msg.sender];
        uint256 total = uint256(tally.total) + amount;
        _requireWithinLimit(campaign, total, funding.decimals);
        // forge-lint: disable-next-line(unsafe-typecast) - within the limit
        tally.total = uint96(total);
        donor.amount += amount;
        if (donor.role != 0) weight = 0;
        uint256 counted = donor.counted + TallyMath.count(amount, funding.decimals, weight);
        if (counted != donor.counted) rise = _count(campaign, funding, tally, donor, counted);
        c.tally = tally;
        c.donors[msg.sender] = donor;
        emit Donated(campaign, msg.sender, amount, weight, counted);
    }

    /// @dev Raises a donor's counted total in memory. Returns the rise of w, 0 where no round counts it.
    function _count(bytes32 campaign, Funding memory funding, Tally memory tally, Donor memory donor, uint256 counted)
        private
        view
        returns (uint256 rise)
    {
        uint256 before = TallyMath.root(donor.counted, funding.minimum);
        uint256 afterwards = TallyMath.root(counted, funding.minimum);
        if (funding.round != 0) rise = TallyMath.rise(tally.sumRoots, before, afterwards);
        uint256 sumRoots = tally.sumRoots + afterwards - before;
        require(sumRoots <= type(uint64).max, Campaigns_LimitReached(campaign));
        // forge-lint: disable-start(unsafe-typecast) - counted and Q are at most the normalised total, which fits
        tally.sumRoots = uint64(sumRoots);
        tally.sumSquares = uint96(tally.sumSquares + afterwards * afterwards - before * before);
        donor.counted = uint96(counted);
        donor.lastCountedAt = uint32(block.timestamp);
        // forge-lint: disable-end(unsafe-typecast)
    }

    function _refund(bytes32 campaign, address donor, address to) private returns (uint256 amount) {
        Campaign storage c = _campaigns[campaign];
        require(isFailed(campaign), Campaigns_NotFailed(campaign));
        amount = refundable(campaign, donor);
        require(amount != 0, Campaigns_NothingToPay(campaign));

        if (c.progress.status == Status.Active) _markFailed(campaign, c);
        c.donors[donor].amount = 0;
        emit Refunded(campaign, donor, to, amount);

        Tokens.push(c.funding.token, to, amount);
    }

    /// @dev Before the round's end the campaign takes its weight along; from then on its match must be settled first.
    function _leaveCancelled(bytes32 campaign, Campaign storage c, uint32 round) private {
        if (block.timestamp < ROUNDS.endOf(round)) {
            ROUNDS.remove(round, campaign, _clearRound(campaign, c, round));
        } else {
            require(ROUNDS.isSettled(round, campaign), Campaigns_MatchPending(campaign, round));
        }
    }

    function _clearRound(bytes32 campaign, Campaign storage c, uint32 round) private returns (uint256 w) {
        require(c.funding.round == round, Campaigns_NotInRound(campaign, round));
        c.funding.round = 0;
        c.progress.round = 0;
        emit RoundLeft(campaign, round);
        return weightOf(campaign);
    }

    function _markFailed(bytes32 campaign, Campaign storage c) private {
        c.progress.status = Status.Failed;
        emit Failed(campaign, _goalMissed(c));
    }

    function _requireOpen(bytes32 campaign, Funding memory funding) private view {
        require(funding.closesAt != 0, Campaigns_UnknownCampaign(campaign));
        require(
            block.timestamp >= funding.opensAt && block.timestamp < funding.closesAt,
            Campaigns_NotOpen(campaign, funding.opensAt, funding.closesAt)
        );
    }

    /// @dev Keeps `counted`, Q and the total of a campaign within 96 bits.
    function _requireWithinLimit(bytes32 campaign, uint256 total, uint8 decimals) private pure {
        require(TallyMath.normalise(total, decimals) <= type(uint96).max, Campaigns_LimitReached(campaign));
    }
}
