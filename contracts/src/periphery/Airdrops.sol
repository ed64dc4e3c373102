// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Airdrop, IAirdrops, Kind} from "../interfaces/IAirdrops.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {MaturedPoints} from "../libraries/MaturedPoints.sol";
import {Tokens} from "../libraries/Tokens.sol";

/// @title Airdrops
contract Airdrops is IAirdrops, Nonces, ReentrancyGuardTransient {
    using MaturedPoints for ICampaigns;

    /// @inheritdoc IAirdrops
    ICampaigns public immutable CAMPAIGNS;

    mapping(bytes32 airdrop => Airdrop) private _airdrops;
    /// @inheritdoc IAirdrops
    mapping(bytes32 airdrop => mapping(address account => uint256)) public claimedOf;

    constructor(ICampaigns campaigns) {
        CAMPAIGNS = campaigns;
    }

    /// @inheritdoc IAirdrops
    function createAirdrop(Kind kind, bytes32 source, address token, uint128 amount, uint40 expiresAt)
        external
        payable
        nonReentrant
        returns (bytes32 airdrop)
    {
        require(kind != Kind.None, Airdrops_WrongKind(airdrop, kind));
        uint256 earliest = kind == Kind.Campaign ? Math.max(block.timestamp, _closeOf(source)) : block.timestamp;
        require(expiresAt > earliest, Airdrops_InvalidExpiry(expiresAt, earliest));
        require(Tokens.decimalsOf(token) <= Tokens.MAX_DECIMALS, Airdrops_UnsupportedToken(token));

        airdrop =
            keccak256(abi.encode(block.chainid, msg.sender, _useNonce(msg.sender), kind, source, token, expiresAt));
        Airdrop storage a = _airdrops[airdrop];
        (a.creator, a.expiresAt, a.kind, a.token, a.source) = (msg.sender, expiresAt, kind, token, source);
        emit AirdropCreated(airdrop, msg.sender, source, kind, token, expiresAt);
        _fund(airdrop, a, amount);
    }

    /// @inheritdoc IAirdrops
    function fund(bytes32 airdrop, uint128 amount) external payable nonReentrant {
        Airdrop storage a = _airdrops[airdrop];
        require(block.timestamp < a.expiresAt, Airdrops_Expired(airdrop, a.expiresAt));
        _fund(airdrop, a, amount);
    }

    /// @inheritdoc IAirdrops
    function replaceRoot(bytes32 airdrop, bytes32 root) external {
        Airdrop storage a = _ofKind(airdrop, Kind.Budget);
        require(msg.sender == a.creator, Airdrops_Unauthorized(msg.sender));
        a.source = root;
        emit RootReplaced(airdrop, root);
    }

    /// @inheritdoc IAirdrops
    function claim(bytes32 airdrop, address account) external nonReentrant returns (uint256) {
        return _claimEarned(airdrop, account, account);
    }

    /// @inheritdoc IAirdrops
    function claimTo(bytes32 airdrop, address to) external nonReentrant returns (uint256) {
        return _claimEarned(airdrop, msg.sender, to);
    }

    /// @inheritdoc IAirdrops
    function claimListed(bytes32 airdrop, address account, uint256 total, bytes32[] calldata proof)
        external
        nonReentrant
        returns (uint256)
    {
        return _claimListed(airdrop, account, total, proof, account);
    }

    /// @inheritdoc IAirdrops
    function claimListedTo(bytes32 airdrop, uint256 total, bytes32[] calldata proof, address to)
        external
        nonReentrant
        returns (uint256)
    {
        return _claimListed(airdrop, msg.sender, total, proof, to);
    }

    /// @inheritdoc IAirdrops
    function clawBack(bytes32 airdrop) external nonReentrant returns (uint256) {
        return _clawBack(airdrop, _airdrops[airdrop].creator);
    }

    /// @inheritdoc IAirdrops
    function clawBackTo(bytes32 airdrop, address to) external nonReentrant returns (uint256) {
        require(msg.sender == _airdrops[airdrop].creator, Airdrops_Unauthorized(msg.sender));
        return _clawBack(airdrop, to);
    }

    /// @inheritdoc IAirdrops
    function airdropOf(bytes32 airdrop) external view returns (Airdrop memory) {
        return _airdrops[airdrop];
    }

    /// @inheritdoc IAirdrops
    function earnedOf(bytes32 airdrop, address account) public view returns (uint256) {
        Airdrop storage a = _ofKind(airdrop, Kind.Campaign);
        uint256 points = CAMPAIGNS.pointsOf(a.source, account);
        if (points == 0) return 0;
        uint256 share = points * CAMPAIGNS.progressOf(a.source).releasedShare;
        return a.amount * share / (CAMPAIGNS.tallyOf(a.source).sumRoots * MaturedPoints.FULL_SHARE);
    }

    function _fund(bytes32 airdrop, Airdrop storage a, uint128 amount) private {
        require(amount != 0, Airdrops_ZeroAmount());
        uint256 total = uint256(a.amount) + amount;
        require(total <= type(uint128).max, Airdrops_LimitReached(airdrop));
        // forge-lint: disable-next-line(unsafe-typecast) - checked above
        a.amount = uint128(total);
        emit AirdropFunded(airdrop, msg.sender, amount, total);

        Tokens.pull(a.token, amount);
    }

    function _claimEarned(bytes32 airdrop, address account, address to) private returns (uint256) {
        uint256 earned = earnedOf(airdrop, account);
        uint256 closesAt = _closeOf(_airdrops[airdrop].source);
        require(block.timestamp >= closesAt, Airdrops_StillCounting(airdrop, closesAt));
        return _pay(airdrop, account, earned, to);
    }

    function _claimListed(bytes32 airdrop, address account, uint256 total, bytes32[] calldata proof, address to)
        private
        returns (uint256)
    {
        Airdrop storage a = _airdrops[airdrop];
        require(a.kind == Kind.List || a.kind == Kind.Budget, Airdrops_WrongKind(airdrop, a.kind));
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(account, total))));
        require(MerkleProof.verifyCalldata(proof, a.source, leaf), Airdrops_InvalidProof(account, total));
        return _pay(airdrop, account, total, to);
    }

    /// @param total What the account gets in all.
    function _pay(bytes32 airdrop, address account, uint256 total, address to) private returns (uint256 due) {
        Airdrop storage a = _airdrops[airdrop];
        require(block.timestamp < a.expiresAt, Airdrops_Expired(airdrop, a.expiresAt));
        // A replaced list may give an account less than it has claimed already.
        due = Math.saturatingSub(total, claimedOf[airdrop][account]);
        require(due != 0, Airdrops_NothingToPay(airdrop));
        uint256 left = a.amount - a.claimed;
        require(due <= left, Airdrops_NotEnoughLeft(airdrop, due, left));

        // forge-lint: disable-next-line(unsafe-typecast) - at most what is left
        a.claimed += uint128(due);
        claimedOf[airdrop][account] += due;
        emit AirdropClaimed(airdrop, account, to, due);

        Tokens.push(a.token, to, due);
    }

    function _clawBack(bytes32 airdrop, address to) private returns (uint256 rest) {
        Airdrop storage a = _airdrops[airdrop];
        require(block.timestamp >= a.expiresAt, Airdrops_NotExpired(airdrop, a.expiresAt));
        rest = a.amount - a.claimed;
        require(rest != 0, Airdrops_NothingToPay(airdrop));

        a.amount = a.claimed;
        emit AirdropClawedBack(airdrop, to, rest);

        Tokens.push(a.token, to, rest);
    }

    function _closeOf(bytes32 campaign) private view returns (uint256 closesAt) {
        closesAt = CAMPAIGNS.windowOf(campaign).closesAt;
        require(closesAt != 0, Airdrops_UnknownCampaign(campaign));
    }

    function _ofKind(bytes32 airdrop, Kind kind) private view returns (Airdrop storage a) {
        a = _airdrops[airdrop];
        require(a.kind == kind, Airdrops_WrongKind(airdrop, a.kind));
    }
}
