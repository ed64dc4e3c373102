// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IComputedResult} from "../interfaces/IComputedResult.sol";
import {IMatchingRounds} from "../interfaces/IMatchingRounds.sol";
import {Casts} from "../libraries/Casts.sol";
import {TallyMath} from "../libraries/TallyMath.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {Terms} from "../types/CampaignTypes.sol";
import {Entry, Round, RoundTerms, Sponsor, Standing} from "../types/RoundTypes.sol";
import {ComputedResult} from "./ComputedResult.sol";
import {RoundRules} from "./RoundRules.sol";

/// @title MatchingRounds
/// @dev Functions that move money or call Campaigns are guarded against re-entry. The others say why not.
contract MatchingRounds is IMatchingRounds, RoundRules, ReentrancyGuardTransient {
    /// @inheritdoc IMatchingRounds
    ICampaigns public immutable CAMPAIGNS;

    /// @inheritdoc IMatchingRounds
    IComputedResult public immutable RESULTS;

    /// @inheritdoc IMatchingRounds
    uint32 public roundCount;

    mapping(uint32 id => Round) private _rounds;
    mapping(uint32 id => mapping(bytes32 campaign => Entry)) private _entries;
    mapping(uint32 id => mapping(address sponsor => Sponsor)) private _sponsors;

    modifier onlyCampaigns() {
        require(msg.sender == address(CAMPAIGNS), MatchingRounds_Unauthorized(msg.sender));
        _;
    }

    constructor() {
        CAMPAIGNS = ICampaigns(msg.sender);
        RESULTS = new ComputedResult();
    }

    /// @notice Receives native match that comes back from escrow. Only Campaigns can send.
    receive() external payable onlyCampaigns {}

    // sponsors

    /// @inheritdoc IMatchingRounds
    function fund(uint32 id, bytes32 termsHash, address sponsor, uint96 amount) external payable nonReentrant {
        Round storage round = _known(id);
        require(round.termsHash == termsHash, MatchingRounds_UnexpectedTerms(id, round.termsHash));
        // Later money could lift a campaign to the cap after the time for pins. No seal comes before the review's end.
        _requireReview(id, round);
        require(sponsor != address(0) && !_isCore(sponsor), MatchingRounds_InvalidSponsor(sponsor));
        require(amount != 0, MatchingRounds_ZeroAmount());
        uint256 pool = uint256(round.pool) + amount;
        require(pool <= type(uint96).max, MatchingRounds_LimitReached(id));

        if (round.calculator != address(0)) {
            if (block.timestamp < round.start) {
                round.early += amount;
                _sponsors[id][sponsor].early += amount;
            } else {
                uint256 maxPool = 2 * uint256(round.early);
                require(pool <= maxPool, MatchingRounds_AboveEarlyMoney(id, maxPool - round.pool));
            }
        }
        round.pool = Casts.toUint96(pool);
        _sponsors[id][sponsor].funded += amount;
        emit Funded({round: id, sponsor: sponsor, payer: msg.sender, amount: amount, pool: pool});

        Tokens.pull(round.token, amount);
    }

    /// @inheritdoc IMatchingRounds
    function reclaimTo(uint32 id, address to) external nonReentrant returns (uint256) {
        return _reclaim({id: id, sponsor: msg.sender, to: to});
    }

    // the operator

    /// @inheritdoc IMatchingRounds
    /// @dev Needs no guard: its one call reads the token's decimals and cannot change state.
    function openRound(RoundTerms calldata terms) external returns (uint32 id) {
        require(msg.sender == terms.operator, MatchingRounds_Unauthorized(msg.sender));
        uint8 decimals = _checkTerms(terms);

        id = ++roundCount;
        Round storage round = _rounds[id];
        (round.operator, round.start, round.end) = (terms.operator, terms.start, terms.end);
        (round.claimUntil, round.token) = (terms.claimUntil, terms.token);
        (round.gate, round.minimum, round.decimals) = (terms.gate, terms.minimum, decimals);
        (round.cap, round.reviewPeriod, round.challengePeriod) = (terms.cap, terms.reviewPeriod, terms.challengePeriod);
        round.attestersHash = keccak256(abi.encode(terms.threshold, terms.attesters));
        round.termsHash = keccak256(abi.encode(terms));
        if (terms.calculator != address(0)) round.calculator = terms.calculator;
        if (terms.unusedTo != address(0)) round.unusedTo = terms.unusedTo;
        emit RoundCreated({round: id, operator: terms.operator, decimals: decimals, terms: terms});
    }

    /// @inheritdoc IMatchingRounds
    function admit(uint32 id, bytes32[] calldata campaigns) external nonReentrant {
        Round storage round = _operated(id);
        require(block.timestamp < round.end, MatchingRounds_Ended(id, round.end));
        uint32 admitted;
        for (uint256 i; i < campaigns.length; ++i) {
            bytes32 campaign = campaigns[i];
            Entry storage entry = _entries[id][campaign];
            bool joined;
            uint256 w;
            if (entry.standing == Standing.None) (joined, w) = CAMPAIGNS.join(campaign, id);
            if (!joined) {
                emit CampaignSkipped(id, campaign);
                continue;
            }
            entry.standing = Standing.Admitted;
            ++admitted;
            // A campaign's w is below 2^128.
            round.weight += Casts.toUint176(w);
            emit CampaignAdmitted({round: id, campaign: campaign, weight: w});
        }
        require(admitted != 0, MatchingRounds_NothingAdmitted(id));
        round.members += admitted;
    }

    /// @inheritdoc IMatchingRounds
    function disqualify(uint32 id, bytes32 campaign, bytes32 reason) external nonReentrant {
        Round storage round = _operated(id);
        _requireReview(id, round);
        emit Disqualified({round: id, campaign: campaign, reason: reason});
        _removeMember(id, round, campaign, CAMPAIGNS.expel({campaign: campaign, round: id, onlyFailed: false}));
    }

    // anyone

    /// @inheritdoc IMatchingRounds
    function drop(uint32 id, bytes32[] calldata campaigns) external nonReentrant {
        Round storage round = _unsealed(id);
        for (uint256 i; i < campaigns.length; ++i) {
            bytes32 campaign = campaigns[i];
            if (_entries[id][campaign].standing == Standing.Removed) continue;
            _removeMember(id, round, campaign, CAMPAIGNS.expel({campaign: campaign, round: id, onlyFailed: true}));
        }
    }

    /// @inheritdoc IMatchingRounds
    function pin(uint32 id, bytes32[] calldata campaigns) external nonReentrant {
        Round storage round = _unsealed(id);
        require(block.timestamp >= round.end, MatchingRounds_NotEnded(id, round.end));
        for (uint256 i; i < campaigns.length; ++i) {
            bytes32 campaign = campaigns[i];
            Entry storage entry = _entries[id][campaign];
            if (entry.standing == Standing.Pinned || entry.standing == Standing.Removed) continue;
            require(entry.standing == Standing.Admitted, MatchingRounds_WrongStanding(campaign, entry.standing));
            uint256 w = CAMPAIGNS.weightOf(campaign);
            require(round.cap != 0 && _share(round, w) >= round.cap, MatchingRounds_BelowCap(campaign));
            entry.standing = Standing.Pinned;
            ++round.pinned;
            // A campaign's w is below 2^128.
            round.weight -= Casts.toUint176(w);
            emit Pinned({round: id, campaign: campaign, weight: w});
        }
    }

    /// @inheritdoc IMatchingRounds
    /// @dev Needs no guard: its one call reads RESULTS and cannot change state.
    function seal(uint32 id) external {
        Round storage round = _unsealed(id);
        uint256 sealableAt = uint256(round.end) + round.reviewPeriod;
        bool stands;
        if (round.calculator != address(0)) {
            uint256 decidedAt;
            (stands, decidedAt) = RESULTS.standing(id);
            if (stands) round.isComputed = true;
            sealableAt = Math.max(sealableAt, decidedAt);
        }
        if (!stands) sealableAt += SETTLING_PERIOD;
        require(block.timestamp >= sealableAt, MatchingRounds_InReview(id, sealableAt));
        round.isSealed = true;
        emit Sealed({round: id, pool: round.pool, weight: round.weight, pinned: round.pinned});
    }

    /// @inheritdoc IMatchingRounds
    function claimMatch(uint32 id, bytes32 campaign) external nonReentrant returns (uint256 amount) {
        Round storage round = _known(id);
        require(!round.isComputed, MatchingRounds_WrongResult(id, true));
        bool isPinned = _entries[id][campaign].standing == Standing.Pinned;
        amount = isPinned ? round.cap : _share(round, CAMPAIGNS.weightOf(campaign));
        if (round.cap != 0) amount = Math.min(amount, round.cap);
        _pay(id, round, campaign, amount);
    }

    /// @inheritdoc IMatchingRounds
    function recover(uint32 id, bytes32 campaign) external nonReentrant returns (uint256 amount) {
        Round storage round = _known(id);
        uint96 matched = _entries[id][campaign].matched;
        require(matched != 0, MatchingRounds_NothingToPay(id));

        _entries[id][campaign].matched = 0;
        uint256 balanceBefore = Tokens.balance(round.token);
        amount = CAMPAIGNS.recoverMatch(campaign, matched);
        // Books what arrived: if the token has begun to take a fee, no sponsor pays it for another.
        amount = Math.min(amount, Tokens.balance(round.token) - balanceBefore);
        // At most what was claimed.
        round.recovered += Casts.toUint96(amount);
        emit Recovered({round: id, campaign: campaign, amount: amount});
    }

    /// @inheritdoc IMatchingRounds
    function reclaim(uint32 id, address sponsor) external nonReentrant returns (uint256) {
        return _reclaim({id: id, sponsor: sponsor, to: sponsor});
    }

    // the other core contracts

    /// @inheritdoc IMatchingRounds
    function payComputed(uint32 id, bytes32 campaign, uint96 amount) external nonReentrant {
        require(msg.sender == address(RESULTS), MatchingRounds_Unauthorized(msg.sender));
        Round storage round = _known(id);
        require(round.isComputed, MatchingRounds_WrongResult(id, false));
        require(round.cap == 0 || amount <= round.cap, MatchingRounds_AboveCap(campaign, amount, round.cap));
        uint256 claimed = uint256(round.claimed) + amount;
        require(claimed <= round.pool, MatchingRounds_AbovePool(id, claimed, round.pool));
        _pay(id, round, campaign, amount);
    }

    /// @inheritdoc IMatchingRounds
    /// @dev Needs no guard, like `remove`: Campaigns calls it during its own guarded calls, and it calls no contract.
    function record(uint32 id, uint256 rise) external onlyCampaigns {
        // A campaign's w is below 2^128, and no round has 2^48 campaigns: neither the cast nor the sum overflows.
        _rounds[id].weight += Casts.toUint176(rise);
    }

    /// @inheritdoc IMatchingRounds
    function remove(uint32 id, bytes32 campaign, uint256 w) external onlyCampaigns {
        Round storage round = _rounds[id];
        require(block.timestamp < round.end, MatchingRounds_Ended(id, round.end));
        _removeMember(id, round, campaign, w);
    }

    // views

    /// @inheritdoc IMatchingRounds
    function roundOf(uint32 id) external view returns (Round memory) {
        return _known(id);
    }

    /// @inheritdoc IMatchingRounds
    function checkListing(Terms calldata terms, uint256 lastCutoff)
        external
        view
        returns (uint8 decimals, uint88 minimum)
    {
        bool applies = terms.round != 0;
        decimals = applies ? _known(terms.round).decimals : _decimalsOf(terms.token);
        _checkListing({terms: terms, decimals: decimals, campaigns: address(CAMPAIGNS), lastCutoff: lastCutoff});
        if (!applies) return (decimals, 0);
        Round storage round = _rounds[terms.round];
        _checkApplication({terms: terms, round: round, latestSealAt: latestSealAt(terms.round)});
        minimum = round.minimum;
    }

    /// @inheritdoc IMatchingRounds
    function entryOf(uint32 id, bytes32 campaign) external view returns (Entry memory) {
        return _entries[id][campaign];
    }

    /// @inheritdoc IMatchingRounds
    function sponsorOf(uint32 id, address sponsor) external view returns (Sponsor memory) {
        return _sponsors[id][sponsor];
    }

    /// @inheritdoc IMatchingRounds
    function isSealed(uint32 id) external view returns (bool) {
        return _rounds[id].isSealed;
    }

    /// @inheritdoc IMatchingRounds
    function endOf(uint32 id) external view returns (uint256) {
        return _rounds[id].end;
    }

    /// @inheritdoc IMatchingRounds
    function latestSealAt(uint32 id) public view returns (uint256) {
        Round storage round = _known(id);
        return _latestSealAt({end: round.end, reviewPeriod: round.reviewPeriod, calculator: round.calculator});
    }

    /// @inheritdoc IMatchingRounds
    function isSettled(uint32 id, bytes32 campaign) external view returns (bool) {
        bool isClaimed = _entries[id][campaign].standing == Standing.Claimed;
        return isClaimed || block.timestamp >= latestSealAt(id) + MIN_CLAIM_PERIOD;
    }

    /// @inheritdoc IMatchingRounds
    function reclaimable(uint32 id, address sponsor) public view returns (uint256) {
        Round storage round = _known(id);
        if (block.timestamp < round.claimUntil || round.pool == 0) return 0;
        uint256 due = uint256(round.pool) - round.claimed + round.recovered;
        address unusedTo = round.unusedTo;
        if (unusedTo == address(0)) due = Math.mulDiv(due, _sponsors[id][sponsor].funded, round.pool);
        else if (sponsor != unusedTo) return 0;
        return due - _sponsors[id][sponsor].reclaimed;
    }

    function _pay(uint32 id, Round storage round, bytes32 campaign, uint256 amount) private {
        require(round.isSealed, MatchingRounds_NotSealed(id));
        require(block.timestamp < round.claimUntil, MatchingRounds_ClaimsOver(id, round.claimUntil));
        Standing standing = _entries[id][campaign].standing;
        bool isDue = standing == Standing.Admitted || standing == Standing.Pinned;
        require(isDue, MatchingRounds_WrongStanding(campaign, standing));

        // At most the pool.
        uint96 matched = Casts.toUint96(amount);
        _entries[id][campaign] = Entry({standing: Standing.Claimed, matched: matched});
        round.claimed += matched;
        emit Claimed({round: id, campaign: campaign, amount: amount});

        address token = round.token;
        uint256 value = token == address(0) ? amount : 0;
        if (value == 0 && amount != 0) Tokens.pushExactly({token: token, to: address(CAMPAIGNS), amount: amount});
        CAMPAIGNS.creditMatch{value: value}({campaign: campaign, round: id, amount: matched});
    }

    function _reclaim(uint32 id, address sponsor, address to) private returns (uint256 amount) {
        Round storage round = _known(id);
        require(block.timestamp >= round.claimUntil, MatchingRounds_ClaimsOpen(id, round.claimUntil));
        amount = reclaimable(id, sponsor);
        require(amount != 0, MatchingRounds_NothingToPay(id));

        // At most the pool.
        _sponsors[id][sponsor].reclaimed += Casts.toUint96(amount);
        emit Reclaimed({round: id, sponsor: sponsor, to: to, amount: amount});

        Tokens.push({token: round.token, to: to, amount: amount});
    }

    function _removeMember(uint32 id, Round storage round, bytes32 campaign, uint256 w) private {
        // A pinned campaign's weight has left the sum already: its cap returns to the pool instead.
        if (_entries[id][campaign].standing == Standing.Pinned) --round.pinned;
        // A campaign's w is below 2^128.
        else round.weight -= Casts.toUint176(w);
        _entries[id][campaign].standing = Standing.Removed;
        emit CampaignRemoved({round: id, campaign: campaign, weight: w});
    }

    /// @dev Base units for weight `w`, without regard to the cap.
    function _share(Round storage round, uint256 w) private view returns (uint256) {
        uint256 pool = uint256(round.pool) - uint256(round.pinned) * round.cap;
        return TallyMath.payout({pool: pool, decimals: round.decimals, sum: round.weight, w: w});
    }

    function _isCore(address account) internal view override returns (bool) {
        return account == address(CAMPAIGNS) || account == address(this);
    }

    /// @dev Reverts from the end of the review on.
    function _requireReview(uint32 id, Round storage round) private view {
        uint256 reviewEnd = uint256(round.end) + round.reviewPeriod;
        require(block.timestamp < reviewEnd, MatchingRounds_ReviewOver(id, reviewEnd));
    }

    function _operated(uint32 id) private view returns (Round storage round) {
        round = _known(id);
        require(msg.sender == round.operator, MatchingRounds_Unauthorized(msg.sender));
    }

    function _unsealed(uint32 id) private view returns (Round storage round) {
        round = _known(id);
        require(!round.isSealed, MatchingRounds_AlreadySealed(id));
    }

    function _known(uint32 id) private view returns (Round storage round) {
        round = _rounds[id];
        require(round.operator != address(0), MatchingRounds_UnknownRound(id));
    }
}
