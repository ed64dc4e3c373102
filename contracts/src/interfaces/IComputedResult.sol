// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PostedResult} from "../types/RoundTypes.sol";
import {IMatchingRounds} from "./IMatchingRounds.sol";

/// @title ComputedResult
/// @notice Mechanisms that cannot be computed in O(1) on chain: the calculator that a round named at creation posts one
/// result; sponsors with more than half of the money funded before the start can veto it.
interface IComputedResult {
    /// @param root Merkle root over (campaign, base units); the digests are SHA-256.
    /// @param vetoUntil Unix seconds: first second at which sponsors can no longer veto.
    event ResultPosted(
        uint32 indexed round, bytes32 root, bytes32 inputs, bytes32 configuration, bytes32 code, uint256 vetoUntil
    );
    /// @param amount Base units that the sponsor funded before the start.
    event ResultVetoCast(uint32 indexed round, address indexed sponsor, uint256 amount);
    /// Vetoes reached more than half of the money funded before the start: the result on chain executes.
    event ResultVetoed(uint32 indexed round);

    /// Only the calculator that the round named at creation.
    error ComputedResult_Unauthorized(address caller);
    error ComputedResult_AlreadyPosted(uint32 round);
    error ComputedResult_NotInTime(uint32 round, uint256 from, uint256 until);
    /// A root or a digest is zero.
    error ComputedResult_EmptyDigest();
    /// Nobody funded the round before its start, so nobody could object: only the result on chain can execute.
    error ComputedResult_NoEarlySponsors(uint32 round);
    error ComputedResult_NotPosted(uint32 round);
    error ComputedResult_VetoOver(uint32 round, uint256 vetoUntil);
    error ComputedResult_NoVetoPower(address sponsor);
    error ComputedResult_AlreadyVetoed(uint32 round, address sponsor);
    error ComputedResult_InvalidProof(bytes32 campaign, uint256 amount);

    /// @notice The calculator posts the round's one result, from the round's end, within its review period.
    function post(uint32 round, bytes32 root, bytes32 inputs, bytes32 configuration, bytes32 code) external;

    /// @notice A sponsor objects, once, with what it funded before the round's start.
    function vetoResult(uint32 round) external;

    /// @notice Pays a campaign what the posted result gives it; anyone may, once the round is sealed with it.
    /// @param amount Base units.
    function claimComputed(uint32 round, bytes32 campaign, uint96 amount, bytes32[] calldata proof) external;

    function ROUNDS() external view returns (IMatchingRounds);
    function resultOf(uint32 round) external view returns (PostedResult memory);
    function hasVetoed(uint32 round, address sponsor) external view returns (bool);

    /// @notice Whether a result was posted and is not vetoed, and when that is or was decided.
    /// @return stands Whether one was posted and is not vetoed.
    /// @return decidedAt Unix seconds: where it stands, when sponsors can no longer veto it; else the second of the
    /// veto that ended it, or 0 where none was posted.
    function standing(uint32 round) external view returns (bool stands, uint256 decidedAt);
}
