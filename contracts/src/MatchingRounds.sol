// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ComputedResult} from "./ComputedResult.sol";
import {ListingRules} from "./ListingRules.sol";
import {ICampaigns, Terms} from "./interfaces/ICampaigns.sol";
import {IComputedResult} from "./interfaces/IComputedResult.sol";
import {Entry, IMatchingRounds, Round, RoundTerms, Sponsor, Standing} from "./interfaces/IMatchingRounds.sol";
import {Attesters} from "./libraries/Attesters.sol";
import {TallyMath} from "./libraries/TallyMath.sol";
import {Tokens} from "./libraries/Tokens.sol";

/// @title MatchingRounds
contract MatchingRounds is IMatchingRounds, ListingRules, ReentrancyGuardTransient {
    uint256 private constant MIN_VETO_PERIOD = 1 days;

    /// @inheritdoc IMatchingRounds
    ICampaigns public immutable CAMPAIGNS;

    /// @inheritdoc IMatchingRounds
    IComputedResult public immutable RESULTS;

    /// @inheritdoc IMatchingRounds
    uint32 public roundCount;

    mapping(uint32 round => Round) private _rounds;
    mapping(uint32 round => mapping(bytes32 campaign => Entry)) private _entries;
    mapping(uint32 round => mapping(address sponsor => Sponsor)) private _sponsors;

    modifier onlyCampaigns() {
        require(msg.sender == address(CAMPAIGNS), MatchingRounds_Unauthorized(msg.sender));
        _;
    }

    constructor() {
        CAMPAIGNS = ICampaigns(msg.sender);
        RESULTS = new ComputedResult();
    }

    /// @notice Native match that comes back from escrow; nobody else can send.
    receive() external payable onlyCampaigns {}

    /// @inheritdoc IMatchingRounds
    function create(RoundTerms calldata terms) external returns (uint32 round) {
        require(msg.sender == terms.operator, MatchingRounds_Unauthorized(msg.sender));
        uint8 decimals = _checkTerms(terms);

        round = ++roundCount;
        Round storage r = _rounds[round];
        (r.operator, r.start, r.end, r.claimUntil) = (terms.operator, terms.start, terms.end, terms.claimUntil);
        r.token = terms.token;
        (r.gate, r.minimum, r.decimals) = (terms.gate, terms.minimum, decimals);
        (r.cap, r.reviewPeriod, r.challengePeriod) = (terms.cap, terms.reviewPeriod, terms.challengePeriod);
        r.attestersHash = keccak256(abi.encode(terms.threshold, terms.attesters));
        r.termsHash = keccak256(abi.encode(terms));
        if (terms.calculator != address(0)) r.calculator = terms.calculator;
        emit RoundCreated(round, terms.operator, decimals, terms);
    }

    /// @inheritdoc IMatchingRounds
    function fund(uint32 round, bytes32 termsHash, uint96 amount) external payable nonReentrant {
        Round storage r = _known(round);
        require(r.termsHash == termsHash, MatchingRounds_UnexpectedTerms(round, r.termsHash));
        require(!r.isSealed, MatchingRounds_AlreadySealed(round));
        require(block.timestamp < r.claimUntil, MatchingRounds_ClaimsOver(round, r.claimUntil));
        require(amount != 0, MatchingRounds_ZeroAmount());
        uint256 pool = uint256(r.pool) + amount;
        require(pool <= type(uint96).max, MatchingRounds_LimitReached(round));

        // forge-lint: disable-next-line(unsafe-typecast) - checked above
        r.pool = uint96(pool);
        _sponsors[round][msg.sender].funded += amount;
        if (r.calculator != address(0) && block.timestamp < r.start) {
            r.early += amount;
            _sponsors[round][msg.sender].early += amount;
        }
        emit Funded(round, msg.sender, amount, pool);

        Tokens.pull(r.token, amount);
    }

    /// @inheritdoc IMatchingRounds
    function approve(uint32 round, bytes32[] calldata campaigns) external nonReentrant {
        Round storage r = _operated(round);
        require(block.timestamp < r.end, MatchingRounds_Ended(round, r.end));
        for (uint256 i; i < campaigns.length; ++i) {
            bytes32 campaign = campaigns[i];
            _requireStanding(round, campaign, Standing.None);
            _entries[round][campaign].standing = Standing.Approved;
            uint256 w = CAMPAIGNS.join(campaign, round);
            // forge-lint: disable-next-line(unsafe-typecast) - w < 2^128
            r.weight += uint192(w);
            emit CampaignApproved(round, campaign, w);
        }
    }

    /// @inheritdoc IMatchingRounds
    function drop(uint32 round, bytes32[] calldata campaigns) external nonReentrant {
        Round storage r = _unsealed(round);
        for (uint256 i; i < campaigns.length; ++i) {
            _removeMember(round, r, campaigns[i], CAMPAIGNS.expel(campaigns[i], round, true));
        }
    }

    /// @inheritdoc IMatchingRounds
    function disqualify(uint32 round, bytes32 campaign, bytes32 reason) external nonReentrant {
        _operated(round);
        Round storage r = _unsealed(round);
        emit Disqualified(round, campaign, reason);
        _removeMember(round, r, campaign, CAMPAIGNS.expel(campaign, round, false));
    }

    /// @inheritdoc IMatchingRounds
    function pin(uint32 round, bytes32[] calldata campaigns) external nonReentrant {
        Round storage r = _unsealed(round);
        require(block.timestamp >= r.end, MatchingRounds_NotEnded(round, r.end));
        for (uint256 i; i < campaigns.length; ++i) {
            bytes32 campaign = campaigns[i];
            _requireStanding(round, campaign, Standing.Approved);
            uint256 w = CAMPAIGNS.weightOf(campaign);
            require(r.cap != 0 && _share(r, w) >= r.cap, MatchingRounds_BelowCap(campaign));
            _entries[round][campaign].standing = Standing.Pinned;
            ++r.pinned;
            // forge-lint: disable-next-line(unsafe-typecast) - w < 2^128
            r.weight -= uint192(w);
            emit Pinned(round, campaign, w);
        }
    }

    /// @inheritdoc IMatchingRounds
    function seal(uint32 round) external {
        Round storage r = _unsealed(round);
        uint256 reviewedAt = uint256(r.end) + r.reviewPeriod;
        if (r.calculator != address(0)) {
            (bool stands, uint256 vetoUntil) = RESULTS.standing(round);
            r.isComputed = stands;
            if (stands) reviewedAt = Math.max(reviewedAt, vetoUntil);
        }
        require(block.timestamp >= reviewedAt, MatchingRounds_InReview(round, reviewedAt));
        r.isSealed = true;
        emit Sealed(round, r.pool, r.weight, r.pinned);
    }

    /// @inheritdoc IMatchingRounds
    function claim(uint32 round, bytes32 campaign) external nonReentrant returns (uint256 amount) {
        Round storage r = _known(round);
        require(!r.isComputed, MatchingRounds_WrongResult(round, true));
        bool isPinned = _entries[round][campaign].standing == Standing.Pinned;
        amount = isPinned ? r.cap : _share(r, CAMPAIGNS.weightOf(campaign));
        if (r.cap != 0) amount = Math.min(amount, r.cap);
        _pay(round, r, campaign, amount);
    }

    /// @inheritdoc IMatchingRounds
    function claimComputed(uint32 round, bytes32 campaign, uint96 amount) external nonReentrant {
        require(msg.sender == address(RESULTS), MatchingRounds_Unauthorized(msg.sender));
        Round storage r = _known(round);
        require(r.isComputed, MatchingRounds_WrongResult(round, false));
        require(r.cap == 0 || amount <= r.cap, MatchingRounds_AboveCap(campaign, amount, r.cap));
        uint256 claimed = uint256(r.claimed) + amount;
        require(claimed <= r.pool, MatchingRounds_AbovePool(round, claimed, r.pool));
        _pay(round, r, campaign, amount);
    }

    /// @inheritdoc IMatchingRounds
    function recover(uint32 round, bytes32 campaign) external nonReentrant returns (uint256 amount) {
        Round storage r = _known(round);
        uint96 matched = _entries[round][campaign].matched;
        require(matched != 0, MatchingRounds_NothingToPay(round));

        _entries[round][campaign].matched = 0;
        uint256 before = Tokens.balance(r.token);
        amount = CAMPAIGNS.recoverMatch(campaign, matched);
        // Booked by what arrived: a token that began to take a fee must not make sponsors owe each other.
        amount = Math.min(amount, Tokens.balance(r.token) - before);
        // forge-lint: disable-next-line(unsafe-typecast) - at most what was claimed
        r.recovered += uint96(amount);
        emit Recovered(round, campaign, amount);
    }

    /// @inheritdoc IMatchingRounds
    function reclaim(uint32 round, address sponsor) external nonReentrant returns (uint256) {
        return _reclaim(round, sponsor, sponsor);
    }

    /// @inheritdoc IMatchingRounds
    function reclaimTo(uint32 round, address to) external nonReentrant returns (uint256) {
        return _reclaim(round, msg.sender, to);
    }

    /// @inheritdoc IMatchingRounds
    function record(uint32 round, uint256 rise) external onlyCampaigns {
        // A campaign's w is below 2^128, and no round has 2^64 campaigns: neither cast nor sum ever overflows.
        // forge-lint: disable-next-line(unsafe-typecast)
        _rounds[round].weight += uint192(rise);
    }

    /// @inheritdoc IMatchingRounds
    function remove(uint32 round, bytes32 campaign, uint256 w) external onlyCampaigns {
        Round storage r = _rounds[round];
        require(block.timestamp < r.end, MatchingRounds_Ended(round, r.end));
        _removeMember(round, r, campaign, w);
    }

    /// @inheritdoc IMatchingRounds
    function roundOf(uint32 round) external view returns (Round memory) {
        return _known(round);
    }

    /// @inheritdoc IMatchingRounds
    function checkListing(Terms calldata terms, uint256 lastCutoff) external view returns (uint8, uint88) {
        _checkListing(terms, address(CAMPAIGNS), lastCutoff);
        if (terms.round == 0) return (_decimalsOf(terms.token), 0);
        Round storage r = _known(terms.round);
        _checkApplication(terms, r, uint256(r.end) + _untilSeal(r.reviewPeriod, r.calculator));
        return (r.decimals, r.minimum);
    }

    /// @inheritdoc IMatchingRounds
    function entryOf(uint32 round, bytes32 campaign) external view returns (Entry memory) {
        return _entries[round][campaign];
    }

    /// @inheritdoc IMatchingRounds
    function sponsorOf(uint32 round, address sponsor) external view returns (Sponsor memory) {
        return _sponsors[round][sponsor];
    }

    /// @inheritdoc IMatchingRounds
    function isSealed(uint32 round) external view returns (bool) {
        return _rounds[round].isSealed;
    }

    /// @inheritdoc IMatchingRounds
    function endOf(uint32 round) external view returns (uint256) {
        return _rounds[round].end;
    }

    /// @inheritdoc IMatchingRounds
    function isSettled(uint32 round, bytes32 campaign) external view returns (bool) {
        return _entries[round][campaign].standing == Standing.Claimed || block.timestamp >= _rounds[round].claimUntil;
    }

    /// @inheritdoc IMatchingRounds
    function reclaimable(uint32 round, address sponsor) public view returns (uint256) {
        Round storage r = _known(round);
        Sponsor storage s = _sponsors[round][sponsor];
        if (block.timestamp < r.claimUntil || r.pool == 0) return 0;
        return Math.mulDiv(uint256(r.pool) - r.claimed + r.recovered, s.funded, r.pool) - s.reclaimed;
    }

    function _pay(uint32 round, Round storage r, bytes32 campaign, uint256 amount) private {
        require(r.isSealed, MatchingRounds_NotSealed(round));
        require(block.timestamp < r.claimUntil, MatchingRounds_ClaimsOver(round, r.claimUntil));
        Standing standing = _entries[round][campaign].standing;
        bool isDue = standing == Standing.Approved || standing == Standing.Pinned;
        require(isDue, MatchingRounds_WrongStanding(campaign, standing));

        // forge-lint: disable-start(unsafe-typecast) - at most the pool
        _entries[round][campaign] = Entry(Standing.Claimed, uint96(amount));
        r.claimed += uint96(amount);
        emit Claimed(round, campaign, amount);

        address token = r.token;
        uint256 value = token == address(0) ? amount : 0;
        if (value == 0 && amount != 0) Tokens.pushExactly(token, address(CAMPAIGNS), amount);
        CAMPAIGNS.creditMatch{value: value}(campaign, round, uint96(amount));
        // forge-lint: disable-end(unsafe-typecast)
    }

    function _reclaim(uint32 round, address sponsor, address to) private returns (uint256 amount) {
        Round storage r = _known(round);
        require(block.timestamp >= r.claimUntil, MatchingRounds_ClaimsOpen(round, r.claimUntil));
        amount = reclaimable(round, sponsor);
        require(amount != 0, MatchingRounds_NothingToPay(round));

        // forge-lint: disable-next-line(unsafe-typecast) - at most the pool
        _sponsors[round][sponsor].reclaimed += uint96(amount);
        emit Reclaimed(round, sponsor, to, amount);

        Tokens.push(r.token, to, amount);
    }

    function _removeMember(uint32 round, Round storage r, bytes32 campaign, uint256 w) private {
        // A pinned campaign's weight is out of the sum already: its cap goes back to the pool instead.
        if (_entries[round][campaign].standing == Standing.Pinned) --r.pinned;
        // forge-lint: disable-next-line(unsafe-typecast) - w < 2^128
        else r.weight -= uint192(w);
        _entries[round][campaign].standing = Standing.Removed;
        emit CampaignRemoved(round, campaign, w);
    }

    /// @dev Base units for weight `w`, the cap left aside.
    function _share(Round storage r, uint256 w) private view returns (uint256) {
        return TallyMath.payout(uint256(r.pool) - uint256(r.pinned) * r.cap, r.decimals, r.weight, w);
    }

    function _checkTerms(RoundTerms calldata terms) private view returns (uint8 decimals) {
        decimals = Tokens.decimalsOf(terms.token);
        require(decimals <= Tokens.MAX_DECIMALS, MatchingRounds_InvalidTerms("token"));
        require(terms.gate.code.length != 0, MatchingRounds_InvalidTerms("gate"));
        require(terms.digest != 0, MatchingRounds_InvalidTerms("digest"));
        require(terms.end > terms.start && terms.end > block.timestamp, MatchingRounds_InvalidTerms("end"));
        bool isVetoable = terms.calculator == address(0) || terms.reviewPeriod >= MIN_VETO_PERIOD;
        require(isVetoable, MatchingRounds_InvalidTerms("reviewPeriod"));
        uint256 sealedBy = uint256(terms.end) + _untilSeal(terms.reviewPeriod, terms.calculator);
        bool isInTime = terms.claimUntil > sealedBy && terms.claimUntil <= block.timestamp + MAX_DURATION;
        require(isInTime, MatchingRounds_InvalidTerms("claimUntil"));
        require(terms.challengePeriod <= MAX_CHALLENGE_PERIOD, MatchingRounds_InvalidTerms("challengePeriod"));
        require(Attesters.areValid(terms.threshold, terms.attesters), MatchingRounds_InvalidTerms("attesters"));
    }

    /// @dev Seconds from the end at which the round can be sealed at the latest: a computed result adds its veto.
    function _untilSeal(uint256 reviewPeriod, address calculator) private pure returns (uint256) {
        return calculator == address(0) ? reviewPeriod : 2 * reviewPeriod;
    }

    function _requireStanding(uint32 round, bytes32 campaign, Standing expected) private view {
        Standing standing = _entries[round][campaign].standing;
        require(standing == expected, MatchingRounds_WrongStanding(campaign, standing));
    }

    function _operated(uint32 round) private view returns (Round storage r) {
        r = _known(round);
        require(msg.sender == r.operator, MatchingRounds_Unauthorized(msg.sender));
    }

    function _unsealed(uint32 round) private view returns (Round storage r) {
        r = _known(round);
        require(!r.isSealed, MatchingRounds_AlreadySealed(round));
    }

    function _known(uint32 round) private view returns (Round storage r) {
        r = _rounds[round];
        require(r.operator != address(0), MatchingRounds_UnknownRound(round));
    }
}
