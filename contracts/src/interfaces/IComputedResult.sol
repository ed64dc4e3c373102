// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PostedResult} from "../types/RoundTypes.sol";
import {IMatchingRounds} from "./IMatchingRounds.sol";

/// @title ComputedResult
/// @notice For mechanisms that cannot be computed in O(1) on chain. The calculator that a round named at creation posts
/// one result. Sponsors with more than half of the money funded before the start can veto it.
interface IComputedResult {
    /// The calculator posted the round's result.
    /// @param round The round's number, here and in all other events.
    /// @param root Merkle root over leaves (bytes32 campaign, uint256 base units).
    /// @param inputs SHA-256 digest of the canonical inputs.
    /// @param configuration SHA-256 digest of the mechanism's configuration.
    /// @param code SHA-256 digest of the program that computed the result.
    /// @param vetoUntil Unix seconds: first second at which sponsors can no longer veto.
    event ResultPosted(
        uint32 indexed round, bytes32 root, bytes32 inputs, bytes32 configuration, bytes32 code, uint256 vetoUntil
    );
    /// A sponsor objected to the result.
    /// @param sponsor The sponsor.
    /// @param amount Base units that it funded before the start: the weight of its veto.
    event ResultVetoCast(uint32 indexed round, address indexed sponsor, uint256 amount);
    /// Vetoes exceeded half of the money funded before the start: the result on chain counts instead.
    event ResultVetoed(uint32 indexed round);

    /// The caller is not the calculator that the round named at creation.
    error ComputedResult_Unauthorized(address caller);
    error ComputedResult_AlreadyPosted(uint32 round);
    error ComputedResult_NotInTime(uint32 round, uint256 from, uint256 until);
    /// A root or a digest is zero.
    error ComputedResult_EmptyDigest();
    /// No sponsor funded the round before its start, so none could object: only the result on chain counts.
    error ComputedResult_NoEarlySponsors(uint32 round);
    error ComputedResult_NotPosted(uint32 round);
    error ComputedResult_VetoOver(uint32 round, uint256 vetoUntil);
    error ComputedResult_NoVetoPower(address sponsor);
    error ComputedResult_AlreadyVetoed(uint32 round, address sponsor);
    error ComputedResult_InvalidProof(bytes32 campaign, uint256 amount);

    /// @notice The calculator posts the round's only result, between the round's end and the end of the review.
    function post(uint32 round, bytes32 root, bytes32 inputs, bytes32 configuration, bytes32 code) external;

    /// @notice A sponsor objects once, with the money that it funded before the round's start.
    function vetoResult(uint32 round) external;

    /// @notice Pays a campaign its amount of the posted result. Anyone may, once the round is sealed with that result.
    /// @param amount Base units.
    function claimComputed(uint32 round, bytes32 campaign, uint96 amount, bytes32[] calldata proof) external;

    function ROUNDS() external view returns (IMatchingRounds);
    function resultOf(uint32 round) external view returns (PostedResult memory);
    function hasVetoed(uint32 round, address sponsor) external view returns (bool);

    /// @notice Whether a result stands, and when that is or was decided.
    /// @return stands Whether a result was posted and is not vetoed.
    /// @return decidedAt Unix seconds. If it stands: first second at which sponsors can no longer veto it. If it was
    /// vetoed: the second of the veto. If none was posted: 0.
    function standing(uint32 round) external view returns (bool stands, uint256 decidedAt);
}
