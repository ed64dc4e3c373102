// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAirdrops} from "../interfaces/IAirdrops.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {Casts} from "../libraries/Casts.sol";
import {MaturedPoints} from "../libraries/MaturedPoints.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {Airdrop, Kind} from "../types/AirdropTypes.sol";

/// @title Airdrops
/// @dev All airdrops of a token share this contract's balance. Each pays at most what was put in for it.
contract Airdrops is IAirdrops, Nonces, ReentrancyGuardTransient {
    using MaturedPoints for ICampaigns;

    /// @inheritdoc IAirdrops
    ICampaigns public immutable CAMPAIGNS;

    mapping(bytes32 id => Airdrop) private _airdrops;
    /// @inheritdoc IAirdrops
    mapping(bytes32 id => mapping(address account => uint256)) public claimedOf;

    constructor(ICampaigns campaigns) {
        CAMPAIGNS = campaigns;
    }

    /// @inheritdoc IAirdrops
    function createAirdrop(Kind kind, bytes32 source, address token, uint128 amount, uint40 expiresAt)
        external
        payable
        nonReentrant
        returns (bytes32 id)
    {
        require(kind != Kind.None, Airdrops_WrongKind(id, kind));
        uint256 earliest = kind == Kind.Campaign ? Math.max(block.timestamp, _closeOf(source)) : block.timestamp;
        require(expiresAt > earliest, Airdrops_InvalidExpiry(expiresAt, earliest));
        require(Tokens.decimalsOf(token) <= Tokens.MAX_DECIMALS, Airdrops_UnsupportedToken(token));

        id = keccak256(abi.encode(block.chainid, msg.sender, _useNonce(msg.sender), kind, source, token, expiresAt));
        Airdrop storage airdrop = _airdrops[id];
        (airdrop.creator, airdrop.expiresAt, airdrop.kind) = (msg.sender, expiresAt, kind);
        (airdrop.token, airdrop.source) = (token, source);
        emit AirdropCreated({
            airdrop: id, creator: msg.sender, source: source, kind: kind, token: token, expiresAt: expiresAt
        });
        _fund(id, airdrop, amount);
    }

    /// @inheritdoc IAirdrops
    function fund(bytes32 id, uint128 amount) external payable nonReentrant {
        Airdrop storage airdrop = _airdrops[id];
        require(block.timestamp < airdrop.expiresAt, Airdrops_Expired(id, airdrop.expiresAt));
        _fund(id, airdrop, amount);
    }

    /// @inheritdoc IAirdrops
    /// @dev Needs no guard: it calls no contract.
    function replaceRoot(bytes32 id, bytes32 root) external {
        Airdrop storage airdrop = _ofKind(id, Kind.Budget);
        require(msg.sender == airdrop.creator, Airdrops_Unauthorized(msg.sender));
        airdrop.source = root;
        emit RootReplaced(id, root);
    }

    /// @inheritdoc IAirdrops
    function claim(bytes32 id, address account) external nonReentrant returns (uint256) {
        return _claimEarned({id: id, account: account, to: account});
    }

    /// @inheritdoc IAirdrops
    function claimTo(bytes32 id, address to) external nonReentrant returns (uint256) {
        return _claimEarned({id: id, account: msg.sender, to: to});
    }

    /// @inheritdoc IAirdrops
    function claimListed(bytes32 id, address account, uint256 total, bytes32[] calldata proof)
        external
        nonReentrant
        returns (uint256)
    {
        return _claimListed({id: id, account: account, total: total, proof: proof, to: account});
    }

    /// @inheritdoc IAirdrops
    function claimListedTo(bytes32 id, uint256 total, bytes32[] calldata proof, address to)
        external
        nonReentrant
        returns (uint256)
    {
        return _claimListed({id: id, account: msg.sender, total: total, proof: proof, to: to});
    }

    /// @inheritdoc IAirdrops
    function clawBack(bytes32 id) external nonReentrant returns (uint256) {
        return _clawBack(id, _airdrops[id].creator);
    }

    /// @inheritdoc IAirdrops
    function clawBackTo(bytes32 id, address to) external nonReentrant returns (uint256) {
        require(msg.sender == _airdrops[id].creator, Airdrops_Unauthorized(msg.sender));
        return _clawBack(id, to);
    }

    /// @inheritdoc IAirdrops
    function airdropOf(bytes32 id) external view returns (Airdrop memory) {
        return _airdrops[id];
    }

    /// @inheritdoc IAirdrops
    function earnedOf(bytes32 id, address account) public view returns (uint256) {
        Airdrop storage airdrop = _ofKind(id, Kind.Campaign);
        uint256 points = CAMPAIGNS.pointsOf(airdrop.source, account);
        if (points == 0) return 0;
        uint256 share = points * CAMPAIGNS.progressOf(airdrop.source).releasedShare;
        return airdrop.amount * share / (CAMPAIGNS.tallyOf(airdrop.source).sumRoots * MaturedPoints.FULL_SHARE);
    }

    function _fund(bytes32 id, Airdrop storage airdrop, uint128 amount) private {
        require(amount != 0, Airdrops_ZeroAmount());
        uint256 total = uint256(airdrop.amount) + amount;
        require(total <= type(uint128).max, Airdrops_LimitReached(id));
        airdrop.amount = Casts.toUint128(total);
        emit AirdropFunded({airdrop: id, from: msg.sender, amount: amount, total: total});

        Tokens.pull(airdrop.token, amount);
    }

    function _claimEarned(bytes32 id, address account, address to) private returns (uint256) {
        uint256 earned = earnedOf(id, account);
        uint256 closesAt = _closeOf(_airdrops[id].source);
        require(block.timestamp >= closesAt, Airdrops_StillCounting(id, closesAt));
        return _pay({id: id, account: account, total: earned, to: to});
    }

    function _claimListed(bytes32 id, address account, uint256 total, bytes32[] calldata proof, address to)
        private
        returns (uint256)
    {
        Airdrop storage airdrop = _airdrops[id];
        require(airdrop.kind == Kind.List || airdrop.kind == Kind.Budget, Airdrops_WrongKind(id, airdrop.kind));
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(account, total))));
        require(MerkleProof.verifyCalldata(proof, airdrop.source, leaf), Airdrops_InvalidProof(account, total));
        return _pay(id, account, total, to);
    }

    /// @param total The account's total, including what it has claimed.
    function _pay(bytes32 id, address account, uint256 total, address to) private returns (uint256 due) {
        Airdrop storage airdrop = _airdrops[id];
        require(block.timestamp < airdrop.expiresAt, Airdrops_Expired(id, airdrop.expiresAt));
        // A replaced list may give an account less than it has claimed.
        due = Math.saturatingSub(total, claimedOf[id][account]);
        require(due != 0, Airdrops_NothingToPay(id));
        uint256 left = airdrop.amount - airdrop.claimed;
        require(due <= left, Airdrops_NotEnoughLeft(id, due, left));

        // At most what is left.
        airdrop.claimed += Casts.toUint128(due);
        claimedOf[id][account] += due;
        emit AirdropClaimed({airdrop: id, account: account, to: to, amount: due});

        Tokens.push({token: airdrop.token, to: to, amount: due});
    }

    function _clawBack(bytes32 id, address to) private returns (uint256 rest) {
        Airdrop storage airdrop = _airdrops[id];
        require(block.timestamp >= airdrop.expiresAt, Airdrops_NotExpired(id, airdrop.expiresAt));
        rest = airdrop.amount - airdrop.claimed;
        require(rest != 0, Airdrops_NothingToPay(id));

        airdrop.amount = airdrop.claimed;
        emit AirdropClawedBack({airdrop: id, to: to, amount: rest});

        Tokens.push({token: airdrop.token, to: to, amount: rest});
    }

    function _closeOf(bytes32 campaign) private view returns (uint256 closesAt) {
        closesAt = CAMPAIGNS.windowOf(campaign).closesAt;
        require(closesAt != 0, Airdrops_UnknownCampaign(campaign));
    }

    function _ofKind(bytes32 id, Kind kind) private view returns (Airdrop storage airdrop) {
        airdrop = _airdrops[id];
        require(airdrop.kind == kind, Airdrops_WrongKind(id, airdrop.kind));
    }
}
