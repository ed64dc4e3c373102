// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {Casts} from "../libraries/Casts.sol";
import {Gates} from "../libraries/Gates.sol";
import {Slots} from "../libraries/Slots.sol";
import {TallyMath} from "../libraries/TallyMath.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {
    Checkpoint,
    Donation,
    Donor,
    Measure,
    Progress,
    Status,
    Submission,
    Tally,
    Window
} from "../types/CampaignTypes.sol";
import {CampaignStore} from "./CampaignStore.sol";

/// @title Escrow
/// @notice Takes donations and matches, counts donations, and pays refunds.
abstract contract Escrow is CampaignStore {
    using Slots for Tally;
    using Slots for Donor;

    /// @dev Sums of a cart while its lines are booked. The weight, the measure and the rise are those of `round`.
    struct CartBooking {
        address donor;
        bool donorAgrees;
        address token;
        uint32 round;
        Measure measure;
        uint256 weight;
        uint256 rise;
        uint256 sum;
    }

    // donors

    /// @inheritdoc ICampaigns
    function donate(bytes32 id, uint96 amount) external payable nonReentrant {
        Campaign storage campaign = _campaigns[id];
        Window memory window = campaign.window;
        _requireOpen(id, window);
        Measure memory measure = campaign.measure;

        uint256 weight = Gates.weightOf(measure.gate, msg.sender);
        uint256 rise = _book({
            donation: Donation({campaign: id, amount: amount}), account: msg.sender, measure: measure, weight: weight
        });
        if (rise != 0 && window.round != 0) ROUNDS.record(window.round, rise);

        Tokens.pull(window.token, amount);
    }

    /// @inheritdoc ICampaigns
    function donateMany(Donation[] calldata donations) external payable nonReentrant {
        (address token, uint256 sum) = _bookMany({donations: donations, donor: msg.sender, donorAgrees: true});

        Tokens.pull(token, sum);
    }

    /// @inheritdoc ICampaigns
    function donateFor(Donation[] calldata donations, address beneficiary, bytes32 memo) external payable nonReentrant {
        bool isCore = beneficiary == address(this) || beneficiary == address(ROUNDS);
        require(beneficiary != address(0) && !isCore, Campaigns_InvalidBeneficiary(beneficiary));
        bool donorAgrees = msg.sender == ROUTER || _actsFor(beneficiary);
        (address token, uint256 sum) = _bookMany({donations: donations, donor: beneficiary, donorAgrees: donorAgrees});
        emit PaidFor({payer: msg.sender, beneficiary: beneficiary, token: token, amount: sum, memo: memo});

        Tokens.pull(token, sum);
    }

    /// @inheritdoc ICampaigns
    /// @dev Needs no guard: it calls no contract, and a consent given during a donation applies to later calls only.
    function setOperator(address donor, address operator, uint256 until) external {
        require(msg.sender == donor || msg.sender == ROUTER, Campaigns_Unauthorized(msg.sender));
        operatorUntil[donor][operator] = until;
        emit OperatorSet(donor, operator, until);
    }

    /// @inheritdoc ICampaigns
    function refresh(bytes32 id, address account) external nonReentrant {
        require(_actsFor(account), Campaigns_Unauthorized(msg.sender));
        Campaign storage campaign = _campaigns[id];
        Window memory window = campaign.window;
        _requireOpen(id, window);
        Measure memory measure = campaign.measure;
        Donor memory donor = campaign.donors[account];
        uint256 weight = donor.role == 0 ? Gates.weightOf(measure.gate, account) : 0;
        uint256 counted = TallyMath.count({amount: donor.amount, decimals: measure.decimals, coefficient: weight});
        require(counted > donor.counted, Campaigns_NothingToCount(id, account));

        Tally memory tally = campaign.tally;
        uint256 rise =
            _count({id: id, account: account, tally: tally, donor: donor, counted: counted, minimum: measure.minimum});
        campaign.tally.store(tally);
        campaign.donors[account].store(donor);
        emit Refreshed({campaign: id, donor: account, caller: msg.sender, weight: weight, counted: counted});
        if (rise != 0 && window.round != 0) ROUNDS.record(window.round, rise);
    }

    /// @inheritdoc ICampaigns
    function refundTo(bytes32 id, address to) external nonReentrant returns (uint256) {
        return _refund({id: id, account: msg.sender, to: to});
    }

    // the lab

    /// @inheritdoc ICampaigns
    function cancel(bytes32 id) external nonReentrant {
        _requireLab(id);
        (Campaign storage campaign,) = _alive(id);
        uint32 round = campaign.window.round;

        campaign.progress.status = Status.Cancelled;
        // Seconds fit 32 bits until 2106.
        if (block.timestamp < campaign.window.closesAt) campaign.window.closesAt = Casts.toUint32(block.timestamp);
        emit Cancelled(id);
        // Before the round's end the campaign's weight leaves the round. From then on its match must be settled first.
        if (round == 0) return;
        if (block.timestamp < ROUNDS.endOf(round)) {
            ROUNDS.remove({round: round, campaign: id, w: _clearRound(id, campaign, round)});
        } else {
            require(ROUNDS.isSettled(round, id), Campaigns_MatchPending(id, round));
        }
    }

    /// @inheritdoc ICampaigns
    function leaveRound(bytes32 id) external nonReentrant {
        _requireLab(id);
        Campaign storage campaign = _campaigns[id];
        Window memory window = campaign.window;
        if (window.round == 0) {
            uint32 applied = campaign.progress.round;
            require(applied != 0, Campaigns_NotInRound(id, 0));
            campaign.progress.round = 0;
            emit RoundLeft(id, applied);
        } else {
            // Donations made for the match must not be released, or leave with the campaign, without the round.
            require(block.timestamp < window.opensAt, Campaigns_AlreadyOpen(id, window.opensAt));
            ROUNDS.remove(window.round, id, _clearRound({id: id, campaign: campaign, round: window.round}));
        }
    }

    // anyone

    /// @inheritdoc ICampaigns
    function expire(bytes32 id) external nonReentrant {
        Campaign storage campaign = _campaigns[id];
        require(campaign.progress.status == Status.Active && isFailed(id), Campaigns_NotFailed(id));
        _markFailed(id, campaign);
    }

    /// @inheritdoc ICampaigns
    function refund(bytes32 id, address donor) external nonReentrant returns (uint256) {
        return _refund({id: id, account: donor, to: donor});
    }

    // MatchingRounds: it is guarded itself. Functions that it calls during a call of Campaigns cannot have a guard.

    /// @inheritdoc ICampaigns
    function join(bytes32 id, uint32 round) external returns (bool joined, uint256 w) {
        _requireSender(address(ROUNDS));
        Campaign storage campaign = _campaigns[id];
        Progress memory progress = campaign.progress;
        joined = progress.status == Status.Active && progress.round == round && campaign.window.round == 0
            // After a release, donations could be paid out at once, donated again and counted twice (Q14).
            && progress.releasedShare == 0 && !_hasMissed(campaign, progress.cutoff);
        if (!joined) return (false, 0);
        campaign.window.round = round;
        emit RoundJoined(id, round);
        w = weightOf(id);
    }

    /// @inheritdoc ICampaigns
    function expel(bytes32 id, uint32 round, bool onlyFailed) external returns (uint256 w) {
        _requireSender(address(ROUNDS));
        require(!onlyFailed || isFailed(id), Campaigns_NotFailed(id));
        return _clearRound({id: id, campaign: _campaigns[id], round: round});
    }

    /// @inheritdoc ICampaigns
    function creditMatch(bytes32 id, uint32 round, uint96 amount) external payable {
        _requireSender(address(ROUNDS));
        Campaign storage campaign = _campaigns[id];
        require(!isFailed(id), Campaigns_HasFailed(id));
        uint256 total = uint256(campaign.tally.total) + amount;
        _requireWithinLimit({id: id, total: total, decimals: campaign.measure.decimals});
        campaign.tally.total = Casts.toUint96(total);
        emit MatchCredited({campaign: id, round: round, amount: amount});
    }

    /// @inheritdoc ICampaigns
    function recoverMatch(bytes32 id, uint96 credited) external nonReentrant returns (uint256) {
        _requireSender(address(ROUNDS));
        return _payBack({id: id, donor: msg.sender, to: msg.sender, amount: credited});
    }

    /// @dev Whether the caller is the donor or its operator.
    function _actsFor(address donor) private view returns (bool) {
        return msg.sender == donor || block.timestamp < operatorUntil[donor][msg.sender];
    }

    /// @dev Books a cart and reports to each round the rise of its W. Returns the token and the sum to pay.
    /// @param donorAgrees Whether the donor agreed that the donations count. Otherwise they have weight 0.
    function _bookMany(Donation[] calldata donations, address donor, bool donorAgrees)
        private
        returns (address, uint256)
    {
        require(donations.length != 0, Campaigns_EmptyCart());
        CartBooking memory cart;
        (cart.donor, cart.donorAgrees) = (donor, donorAgrees);
        cart.token = _campaigns[donations[0].campaign].window.token;
        for (uint256 i; i < donations.length; ++i) {
            _bookLine(cart, donations[i]);
        }
        if (cart.rise != 0) ROUNDS.record(cart.round, cart.rise);
        return (cart.token, cart.sum);
    }

    function _bookLine(CartBooking memory cart, Donation calldata donation) private {
        Campaign storage campaign = _campaigns[donation.campaign];
        Window memory window = campaign.window;
        _requireOpen(donation.campaign, window);
        require(window.token == cart.token, Campaigns_MixedTokens(cart.token, window.token));
        // Campaigns of one round share gate, minimum and decimals.
        if (window.round == 0 || window.round != cart.round) {
            if (cart.rise != 0) ROUNDS.record(cart.round, cart.rise);
            (cart.round, cart.rise) = (window.round, 0);
            address gate = cart.measure.gate;
            cart.measure = campaign.measure;
            if (cart.donorAgrees && cart.measure.gate != gate) {
                cart.weight = Gates.weightOf(cart.measure.gate, cart.donor);
            }
        }
        uint256 rise = _book({donation: donation, account: cart.donor, measure: cart.measure, weight: cart.weight});
        if (window.round != 0) cart.rise += rise;
        cart.sum += donation.amount;
    }

    /// @dev Books a donation of `account`. Returns the rise of the campaign's w.
    function _book(Donation memory donation, address account, Measure memory measure, uint256 weight)
        private
        returns (uint256 rise)
    {
        require(donation.amount != 0, Campaigns_ZeroAmount());
        bytes32 id = donation.campaign;
        Campaign storage campaign = _campaigns[id];
        Tally memory tally = campaign.tally;
        Donor memory donor = campaign.donors[account];
        uint256 total = uint256(tally.total) + donation.amount;
        _requireWithinLimit({id: id, total: total, decimals: measure.decimals});
        tally.total = Casts.toUint96(total);
        donor.amount += donation.amount;
        if (donor.role != 0) weight = 0;
        uint256 counted =
            donor.counted + TallyMath.count({amount: donation.amount, decimals: measure.decimals, coefficient: weight});
        if (counted != donor.counted) {
            rise = _count({
                id: id, account: account, tally: tally, donor: donor, counted: counted, minimum: measure.minimum
            });
        }
        campaign.tally.store(tally);
        campaign.donors[account].store(donor);
        emit Donated({campaign: id, donor: account, amount: donation.amount, weight: weight, counted: counted});
    }

    /// @dev Raises a donor's counted total, in memory only. Returns the rise of the campaign's w.
    function _count(
        bytes32 id,
        address account,
        Tally memory tally,
        Donor memory donor,
        uint256 counted,
        uint256 minimum
    ) private returns (uint256 rise) {
        uint256 rootBefore = TallyMath.root(donor.counted, minimum);
        uint256 rootAfter = TallyMath.root(counted, minimum);
        if (rootBefore != 0) {
            _keepPoints({
                campaign: _campaigns[id], account: account, lastCountedAt: donor.lastCountedAt, points: rootBefore
            });
        }
        rise = TallyMath.rise({sumRoots: tally.sumRoots, rootBefore: rootBefore, rootAfter: rootAfter});
        uint256 sumRoots = tally.sumRoots + rootAfter - rootBefore;
        require(sumRoots <= type(uint64).max, Campaigns_LimitReached(id));
        // Counted and Q are at most the total in 18 decimals, which fits 96 bits.
        tally.sumRoots = Casts.toUint64(sumRoots);
        tally.sumSquares = Casts.toUint96(tally.sumSquares + rootAfter * rootAfter - rootBefore * rootBefore);
        donor.counted = Casts.toUint96(counted);
        donor.lastCountedAt = Casts.toUint32(block.timestamp);
    }

    /// @dev Keeps the points from which the open submission's veto threshold was computed, before they rise (A5).
    /// Writes once per submission and donor. Points that came after the submission are not kept.
    function _keepPoints(Campaign storage campaign, address account, uint256 lastCountedAt, uint256 points) private {
        Submission storage submission = campaign.submission;
        if (!submission.open || lastCountedAt > submission.submittedAt) return;
        // Only another donation in the submission's own second finds a checkpoint here.
        if (campaign.checkpoints[account].submission == submission.number) return;
        // Points are at most S.
        campaign.checkpoints[account] = Checkpoint({submission: submission.number, points: Casts.toUint64(points)});
    }

    function _refund(bytes32 id, address account, address to) private returns (uint256) {
        Donor storage donor = _campaigns[id].donors[account];
        uint96 amount = donor.amount;
        donor.amount = 0;
        return _payBack({id: id, donor: account, to: to, amount: amount});
    }

    /// @dev Pays the unreleased part of `amount`. The caller has already removed `amount` from the books.
    function _payBack(bytes32 id, address donor, address to, uint256 amount) private returns (uint256 due) {
        Campaign storage campaign = _campaigns[id];
        require(isFailed(id), Campaigns_NotFailed(id));
        due = _unreleased(campaign, amount);
        require(due != 0, Campaigns_NothingToPay(id));

        if (campaign.progress.status == Status.Active) _markFailed(id, campaign);
        emit Refunded({campaign: id, donor: donor, to: to, amount: due});

        Tokens.push({token: campaign.window.token, to: to, amount: due});
    }

    function _clearRound(bytes32 id, Campaign storage campaign, uint32 round) private returns (uint256 w) {
        require(campaign.window.round == round, Campaigns_NotInRound(id, round));
        campaign.window.round = 0;
        campaign.progress.round = 0;
        emit RoundLeft(id, round);
        return weightOf(id);
    }

    function _markFailed(bytes32 id, Campaign storage campaign) private {
        campaign.progress.status = Status.Failed;
        emit Failed(id, _goalMissed(campaign));
    }

    function _requireOpen(bytes32 id, Window memory window) private view {
        require(window.closesAt != 0, Campaigns_UnknownCampaign(id));
        bool isOpen = block.timestamp >= window.opensAt && block.timestamp < window.closesAt;
        require(isOpen, Campaigns_NotOpen(id, window.opensAt, window.closesAt));
    }

    /// @dev Keeps a campaign's total, each donor's `counted` and Q within 96 bits.
    function _requireWithinLimit(bytes32 id, uint256 total, uint8 decimals) private pure {
        require(TallyMath.normalise(total, decimals) <= type(uint96).max, Campaigns_LimitReached(id));
    }
}
