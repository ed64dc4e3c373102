// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {Verdict} from "../types/VerdictTypes.sol";

/// @title EASMilestoneResolver
/// @notice Turns attestations made in the Ethereum Attestation Service into approvals and denials of milestones. An
/// attestation that Campaigns would not take is refused, so every approval that stands in EAS was counted. Keeps no
/// state, and serves every Campaigns contract that names it as RESOLVER.
interface IEASMilestoneResolver {
    /// Another schema that names this resolver.
    error EASMilestoneResolver_WrongSchema(bytes32 schema);
    /// Approvals do not expire; they are taken back by revoking them.
    error EASMilestoneResolver_Expires(uint256 expirationTime);
    error EASMilestoneResolver_Irrevocable(address attester);
    /// A verdict stands for itself; what it rests on is in the evidence.
    error EASMilestoneResolver_HasReference(bytes32 refUID);
    /// The data is not exactly one ABI-encoded `Verdict`.
    error EASMilestoneResolver_InvalidData(uint256 length);
    error EASMilestoneResolver_WrongChain(uint256 chainId);
    error EASMilestoneResolver_WrongRecipient(address recipient, address campaigns);
    error EASMilestoneResolver_WrongMilestone(uint256 milestone, uint256 current);
    error EASMilestoneResolver_WrongEvidence(bytes32 evidence, bytes32 submitted);
    /// The denial broke off without a reason, as it does when gas runs out; raise the gas limit.
    error EASMilestoneResolver_DenialBrokeOff(bytes32 uid);

    /// @notice The only contract whose attestations count.
    function EAS() external view returns (IEAS);

    /// @notice The schema to register with this contract as its resolver, as revocable; anyone may, once.
    function SCHEMA() external view returns (string memory);

    /// @notice UID that the schema has, registered or not yet.
    function SCHEMA_UID() external view returns (bytes32);
}
