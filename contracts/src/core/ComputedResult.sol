// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {IComputedResult} from "../interfaces/IComputedResult.sol";
import {IMatchingRounds} from "../interfaces/IMatchingRounds.sol";
import {Casts} from "../libraries/Casts.sol";
import {PostedResult, Round} from "../types/RoundTypes.sol";

/// @title ComputedResult
/// @dev Needs no guard against re-entry: it calls only MatchingRounds, and no call that changes state comes before its
/// own writes.
contract ComputedResult is IComputedResult {
    /// @inheritdoc IComputedResult
    IMatchingRounds public immutable ROUNDS;

    mapping(uint32 round => PostedResult) private _results;

    /// @inheritdoc IComputedResult
    mapping(uint32 round => mapping(address sponsor => bool)) public hasVetoed;

    constructor() {
        ROUNDS = IMatchingRounds(msg.sender);
    }

    // the calculator

    /// @inheritdoc IComputedResult
    function post(uint32 id, bytes32 root, bytes32 inputs, bytes32 configuration, bytes32 code) external {
        Round memory round = ROUNDS.roundOf(id);
        require(msg.sender == round.calculator, ComputedResult_Unauthorized(msg.sender));
        require(_results[id].root == 0, ComputedResult_AlreadyPosted(id));
        require(root != 0 && inputs != 0 && configuration != 0 && code != 0, ComputedResult_EmptyDigest());
        uint256 reviewEnd = uint256(round.end) + round.reviewPeriod;
        bool isInTime = block.timestamp >= round.end && block.timestamp < reviewEnd;
        require(isInTime, ComputedResult_NotInTime(id, round.end, reviewEnd));
        require(round.early != 0, ComputedResult_NoEarlySponsors(id));

        // Seconds fit 32 bits reviewEnd 2106.
        uint32 vetoUntil = Casts.toUint32(block.timestamp + round.reviewPeriod);
        _results[id] = PostedResult({
            root: root,
            inputs: inputs,
            configuration: configuration,
            code: code,
            vetoUntil: vetoUntil,
            vetoedAt: 0,
            vetoes: 0
        });
        emit ResultPosted({
            round: id, root: root, inputs: inputs, configuration: configuration, code: code, vetoUntil: vetoUntil
        });
    }

    // sponsors

    /// @inheritdoc IComputedResult
    function vetoResult(uint32 id) external {
        PostedResult storage result = _results[id];
        require(result.root != 0, ComputedResult_NotPosted(id));
        require(block.timestamp < result.vetoUntil, ComputedResult_VetoOver(id, result.vetoUntil));
        uint96 early = ROUNDS.sponsorOf(id, msg.sender).early;
        require(early != 0, ComputedResult_NoVetoPower(msg.sender));
        require(!hasVetoed[id][msg.sender], ComputedResult_AlreadyVetoed(id, msg.sender));

        hasVetoed[id][msg.sender] = true;
        result.vetoes += early;
        emit ResultVetoCast({round: id, sponsor: msg.sender, amount: early});
        // A veto needs more than half of the money funded before the start.
        if (result.vetoedAt != 0 || uint256(result.vetoes) * 2 <= ROUNDS.roundOf(id).early) return;
        // Seconds fit 32 bits until 2106.
        result.vetoedAt = Casts.toUint32(block.timestamp);
        emit ResultVetoed(id);
    }

    // anyone

    /// @inheritdoc IComputedResult
    function claimComputed(uint32 id, bytes32 campaign, uint96 amount, bytes32[] calldata proof) external {
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(campaign, uint256(amount)))));
        bool isListed = MerkleProof.verifyCalldata(proof, _results[id].root, leaf);
        require(isListed, ComputedResult_InvalidProof(campaign, amount));
        ROUNDS.payComputed({round: id, campaign: campaign, amount: amount});
    }

    // views

    /// @inheritdoc IComputedResult
    function resultOf(uint32 id) external view returns (PostedResult memory) {
        return _results[id];
    }

    /// @inheritdoc IComputedResult
    function standing(uint32 id) external view returns (bool stands, uint256 decidedAt) {
        PostedResult storage result = _results[id];
        if (result.vetoedAt != 0) return (false, result.vetoedAt);
        return (result.root != 0, result.vetoUntil);
    }
}
