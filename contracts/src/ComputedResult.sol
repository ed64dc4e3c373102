// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {IComputedResult, PostedResult} from "./interfaces/IComputedResult.sol";
import {IMatchingRounds, Round} from "./interfaces/IMatchingRounds.sol";

/// @title ComputedResult
contract ComputedResult is IComputedResult {
    /// @inheritdoc IComputedResult
    IMatchingRounds public immutable ROUNDS;

    mapping(uint32 round => PostedResult) private _results;

    /// @inheritdoc IComputedResult
    mapping(uint32 round => mapping(address sponsor => bool)) public hasVetoed;

    constructor() {
        ROUNDS = IMatchingRounds(msg.sender);
    }

    /// @inheritdoc IComputedResult
    function post(uint32 round, bytes32 root, bytes32 inputs, bytes32 configuration, bytes32 code) external {
        Round memory r = ROUNDS.roundOf(round);
        require(msg.sender == r.calculator, ComputedResult_Unauthorized(msg.sender));
        require(_results[round].root == 0, ComputedResult_AlreadyPosted(round));
        require(root != 0 && inputs != 0 && configuration != 0 && code != 0, ComputedResult_EmptyDigest());
        uint256 until = uint256(r.end) + r.reviewPeriod;
        bool isInTime = block.timestamp >= r.end && block.timestamp < until;
        require(isInTime, ComputedResult_NotInTime(round, r.end, until));
        require(r.early != 0, ComputedResult_NoEarlySponsors(round));

        // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
        uint32 vetoUntil = uint32(block.timestamp + r.reviewPeriod);
        _results[round] = PostedResult(root, inputs, configuration, code, vetoUntil, 0);
        emit ResultPosted(round, root, inputs, configuration, code, vetoUntil);
    }

    /// @inheritdoc IComputedResult
    function veto(uint32 round) external {
        PostedResult storage result = _results[round];
        require(result.root != 0, ComputedResult_NotPosted(round));
        require(block.timestamp < result.vetoUntil, ComputedResult_VetoOver(round, result.vetoUntil));
        uint96 early = ROUNDS.sponsorOf(round, msg.sender).early;
        require(early != 0, ComputedResult_NoVetoPower(msg.sender));
        require(!hasVetoed[round][msg.sender], ComputedResult_AlreadyVetoed(round, msg.sender));

        hasVetoed[round][msg.sender] = true;
        bool stood = _stands(round, result);
        result.vetoes += early;
        emit ResultVetoCast(round, msg.sender, early);
        if (stood && !_stands(round, result)) emit ResultVetoed(round);
    }

    /// @inheritdoc IComputedResult
    function claim(uint32 round, bytes32 campaign, uint96 amount, bytes32[] calldata proof) external {
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(campaign, uint256(amount)))));
        bool isListed = MerkleProof.verifyCalldata(proof, _results[round].root, leaf);
        require(isListed, ComputedResult_InvalidProof(campaign, amount));
        ROUNDS.claimComputed(round, campaign, amount);
    }

    /// @inheritdoc IComputedResult
    function resultOf(uint32 round) external view returns (PostedResult memory) {
        return _results[round];
    }

    /// @inheritdoc IComputedResult
    function standing(uint32 round) external view returns (bool stands, uint256 vetoUntil) {
        PostedResult storage result = _results[round];
        return (result.root != 0 && _stands(round, result), result.vetoUntil);
    }

    /// @dev Not vetoed by more than half of what was funded before the start.
    function _stands(uint32 round, PostedResult storage result) private view returns (bool) {
        return uint256(result.vetoes) * 2 <= ROUNDS.roundOf(round).early;
    }
}
