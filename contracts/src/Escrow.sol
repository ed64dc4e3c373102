// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {CampaignStore} from "./CampaignStore.sol";
import {Donor, Gift, ICampaigns, Measure, Progress, Status, Tally, Window} from "./interfaces/ICampaigns.sol";
import {Gates} from "./libraries/Gates.sol";
import {Slots} from "./libraries/Slots.sol";
import {TallyMath} from "./libraries/TallyMath.sol";
import {Tokens} from "./libraries/Tokens.sol";

/// @title Escrow
/// @notice Takes gifts and matches, counts them, and pays refunds.
abstract contract Escrow is CampaignStore {
    using Slots for Tally;
    using Slots for Donor;

    /// @dev What a cart has come to while its lines are booked.
    struct Cart {
        address donor;
        bool signed;
        address token;
        uint32 round;
        Measure measure;
        uint256 weight;
        uint256 rise;
        uint256 sum;
    }

    /// @inheritdoc ICampaigns
    function donate(bytes32 campaign, uint96 amount) external payable nonReentrant {
        Campaign storage c = _campaigns[campaign];
        Window memory window = c.window;
        _requireOpen(campaign, window);
        Measure memory measure = c.measure;

        uint256 weight = Gates.weightOf(measure.gate, msg.sender);
        uint256 rise = _book(Gift(campaign, amount), msg.sender, measure, weight);
        if (rise != 0 && window.round != 0) ROUNDS.record(window.round, rise);

        Tokens.pull(window.token, amount);
    }

    /// @inheritdoc ICampaigns
    function donateMany(Gift[] calldata gifts) external payable nonReentrant {
        (address token, uint256 sum) = _bookMany(gifts, msg.sender, true);

        Tokens.pull(token, sum);
    }

    /// @inheritdoc ICampaigns
    function donateFor(Gift[] calldata gifts, address beneficiary) external payable nonReentrant {
        bool isCore = beneficiary == address(this) || beneficiary == address(ROUNDS);
        require(beneficiary != address(0) && !isCore, Campaigns_InvalidBeneficiary(beneficiary));
        bool signed = msg.sender == ROUTER || msg.sender == beneficiary;
        (address token, uint256 sum) = _bookMany(gifts, beneficiary, signed);
        emit PaidFor(msg.sender, beneficiary, token, sum);

        Tokens.pull(token, sum);
    }

    /// @inheritdoc ICampaigns
    function refresh(bytes32 campaign) external nonReentrant {
        Campaign storage c = _campaigns[campaign];
        Window memory window = c.window;
        _requireOpen(campaign, window);
        Measure memory measure = c.measure;
        Donor memory d = c.donors[msg.sender];
        uint256 weight = d.role == 0 ? Gates.weightOf(measure.gate, msg.sender) : 0;
        uint256 counted = TallyMath.count(d.amount, measure.decimals, weight);
        require(counted > d.counted, Campaigns_NothingToCount(campaign, msg.sender));

        Tally memory tally = c.tally;
        uint256 rise = _count(campaign, tally, d, counted, measure.minimum);
        c.tally.store(tally);
        c.donors[msg.sender].store(d);
        emit Refreshed(campaign, msg.sender, weight, counted);
        if (rise != 0 && window.round != 0) ROUNDS.record(window.round, rise);
    }

    /// @inheritdoc ICampaigns
    function cancel(bytes32 campaign) external nonReentrant {
        _requireLab(campaign);
        (Campaign storage c,) = _alive(campaign);
        uint32 round = c.window.round;

        c.progress.status = Status.Cancelled;
        // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
        if (block.timestamp < c.window.closesAt) c.window.closesAt = uint32(block.timestamp);
        emit Cancelled(campaign);
        // Before the round's end the campaign takes its weight along; from then on its match must be settled first.
        if (round == 0) return;
        if (block.timestamp < ROUNDS.endOf(round)) ROUNDS.remove(round, campaign, _clearRound(campaign, c, round));
        else require(ROUNDS.isSettled(round, campaign), Campaigns_MatchPending(campaign, round));
    }

    /// @inheritdoc ICampaigns
    function leaveRound(bytes32 campaign) external nonReentrant {
        _requireLab(campaign);
        Campaign storage c = _campaigns[campaign];
        uint32 round = c.window.round;
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
        return _refund(campaign, donor, donor);
    }

    /// @inheritdoc ICampaigns
    function refundTo(bytes32 campaign, address to) external nonReentrant returns (uint256) {
        return _refund(campaign, msg.sender, to);
    }

    /// @inheritdoc ICampaigns
    function join(bytes32 campaign, uint32 round) external returns (uint256 w) {
        _requireSender(address(ROUNDS));
        (Campaign storage c, Progress memory p) = _alive(campaign);
        // Of a campaign that has released, every gift could be paid out at once, lent on and counted again (Q14).
        bool mayJoin = c.window.round == 0 && p.round == round && p.releasedShare == 0;
        require(mayJoin, Campaigns_NotInRound(campaign, round));
        c.window.round = round;
        emit RoundJoined(campaign, round);
        return weightOf(campaign);
    }

    /// @inheritdoc ICampaigns
    function expel(bytes32 campaign, uint32 round, bool onlyFailed) external returns (uint256 w) {
        _requireSender(address(ROUNDS));
        require(!onlyFailed || isFailed(campaign), Campaigns_NotFailed(campaign));
        return _clearRound(campaign, _campaigns[campaign], round);
    }

    /// @inheritdoc ICampaigns
    function creditMatch(bytes32 campaign, uint32 round, uint96 amount) external payable {
        _requireSender(address(ROUNDS));
        Campaign storage c = _campaigns[campaign];
        require(!isFailed(campaign), Campaigns_HasFailed(campaign));
        uint256 total = uint256(c.tally.total) + amount;
        _requireWithinLimit(campaign, total, c.measure.decimals);
        // forge-lint: disable-next-line(unsafe-typecast) - within the limit
        c.tally.total = uint96(total);
        emit MatchCredited(campaign, round, amount);
    }

    /// @inheritdoc ICampaigns
    function recoverMatch(bytes32 campaign, uint96 credited) external nonReentrant returns (uint256) {
        _requireSender(address(ROUNDS));
        return _payBack(campaign, msg.sender, msg.sender, credited);
    }

    /// @dev Books a cart and tells each round of its rise. Returns what has to be paid.
    /// @param signed Whether the donor is known to want the gifts to count: otherwise they have weight 0.
    function _bookMany(Gift[] calldata gifts, address donor, bool signed) private returns (address, uint256) {
        require(gifts.length != 0, Campaigns_EmptyCart());
        Cart memory cart;
        (cart.donor, cart.signed) = (donor, signed);
        cart.token = _campaigns[gifts[0].campaign].window.token;
        for (uint256 i; i < gifts.length; ++i) {
            _bookLine(cart, gifts[i]);
        }
        if (cart.rise != 0) ROUNDS.record(cart.round, cart.rise);
        return (cart.token, cart.sum);
    }

    function _bookLine(Cart memory cart, Gift calldata gift) private {
        Campaign storage c = _campaigns[gift.campaign];
        Window memory window = c.window;
        _requireOpen(gift.campaign, window);
        require(window.token == cart.token, Campaigns_MixedTokens(cart.token, window.token));
        // Campaigns of one round share gate, minimum and decimals.
        if (window.round == 0 || window.round != cart.round) {
            if (cart.rise != 0) ROUNDS.record(cart.round, cart.rise);
            (cart.round, cart.rise) = (window.round, 0);
            address gate = cart.measure.gate;
            cart.measure = c.measure;
            if (cart.signed && cart.measure.gate != gate) cart.weight = Gates.weightOf(cart.measure.gate, cart.donor);
        }
        uint256 rise = _book(gift, cart.donor, cart.measure, cart.weight);
        if (window.round != 0) cart.rise += rise;
        cart.sum += gift.amount;
    }

    /// @dev Books a gift of `donor`. Returns the rise of the campaign's w.
    function _book(Gift memory gift, address donor, Measure memory measure, uint256 weight)
        private
        returns (uint256 rise)
    {
        require(gift.amount != 0, Campaigns_ZeroAmount());
        Campaign storage c = _campaigns[gift.campaign];
        Tally memory tally = c.tally;
        Donor memory d = c.donors[donor];
        uint256 total = uint256(tally.total) + gift.amount;
        _requireWithinLimit(gift.campaign, total, measure.decimals);
        // forge-lint: disable-next-line(unsafe-typecast) - within the limit
        tally.total = uint96(total);
        d.amount += gift.amount;
        if (d.role != 0) weight = 0;
        uint256 counted = d.counted + TallyMath.count(gift.amount, measure.decimals, weight);
        if (counted != d.counted) rise = _count(gift.campaign, tally, d, counted, measure.minimum);
        c.tally.store(tally);
        c.donors[donor].store(d);
        emit Donated(gift.campaign, donor, gift.amount, weight, counted);
    }

    /// @dev Raises a donor's counted total in memory. Returns the rise of w.
    function _count(bytes32 campaign, Tally memory tally, Donor memory donor, uint256 counted, uint256 minimum)
        private
        view
        returns (uint256 rise)
    {
        uint256 before = TallyMath.root(donor.counted, minimum);
        uint256 afterwards = TallyMath.root(counted, minimum);
        rise = TallyMath.rise(tally.sumRoots, before, afterwards);
        uint256 sumRoots = tally.sumRoots + afterwards - before;
        require(sumRoots <= type(uint64).max, Campaigns_LimitReached(campaign));
        // forge-lint: disable-start(unsafe-typecast) - counted and Q are at most the normalised total, which fits
        tally.sumRoots = uint64(sumRoots);
        tally.sumSquares = uint96(tally.sumSquares + afterwards * afterwards - before * before);
        donor.counted = uint96(counted);
        donor.lastCountedAt = uint32(block.timestamp);
        // forge-lint: disable-end(unsafe-typecast)
    }

    function _refund(bytes32 campaign, address donor, address to) private returns (uint256) {
        Donor storage d = _campaigns[campaign].donors[donor];
        uint96 amount = d.amount;
        d.amount = 0;
        return _payBack(campaign, donor, to, amount);
    }

    /// @dev Pays the unreleased part of `amount`, which is off the books already.
    function _payBack(bytes32 campaign, address donor, address to, uint256 amount) private returns (uint256 due) {
        Campaign storage c = _campaigns[campaign];
        require(isFailed(campaign), Campaigns_NotFailed(campaign));
        due = _unreleased(c, amount);
        require(due != 0, Campaigns_NothingToPay(campaign));

        if (c.progress.status == Status.Active) _markFailed(campaign, c);
        emit Refunded(campaign, donor, to, due);

        Tokens.push(c.window.token, to, due);
    }

    function _clearRound(bytes32 campaign, Campaign storage c, uint32 round) private returns (uint256 w) {
        require(c.window.round == round, Campaigns_NotInRound(campaign, round));
        c.window.round = 0;
        c.progress.round = 0;
        emit RoundLeft(campaign, round);
        return weightOf(campaign);
    }

    function _markFailed(bytes32 campaign, Campaign storage c) private {
        c.progress.status = Status.Failed;
        emit Failed(campaign, _goalMissed(c));
    }

    function _requireOpen(bytes32 campaign, Window memory window) private view {
        require(window.closesAt != 0, Campaigns_UnknownCampaign(campaign));
        bool isOpen = block.timestamp >= window.opensAt && block.timestamp < window.closesAt;
        require(isOpen, Campaigns_NotOpen(campaign, window.opensAt, window.closesAt));
    }

    /// @dev Keeps `counted`, Q and the total of a campaign within 96 bits.
    function _requireWithinLimit(bytes32 campaign, uint256 total, uint8 decimals) private pure {
        require(TallyMath.normalise(total, decimals) <= type(uint96).max, Campaigns_LimitReached(campaign));
    }
}
