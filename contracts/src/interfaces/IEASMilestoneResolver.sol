// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {Verdict} from "../types/VerdictTypes.sol";

/// @title EASMilestoneResolver
/// @notice Turns attestations made in the Ethereum Attestation Service into approvals and denials of milestones. It
/// refuses attestations that Campaigns would refuse, so every approval that stands in EAS was counted. It keeps no
/// state and serves every Campaigns contract that names it as RESOLVER.
interface IEASMilestoneResolver {
    /// The attestation has another schema that names this resolver.
    error EASMilestoneResolver_WrongSchema(bytes32 schema);
    /// A verdict must not expire. Its attester takes it back by revoking it.
    error EASMilestoneResolver_Expires(uint256 expirationTime);
    error EASMilestoneResolver_Irrevocable(address attester);
    /// A verdict must not refer to another attestation. The evidence holds what it is based on.
    error EASMilestoneResolver_HasReference(bytes32 refUID);
    /// The data is not exactly one ABI-encoded `Verdict`.
    error EASMilestoneResolver_InvalidData(uint256 length);
    error EASMilestoneResolver_WrongChain(uint256 chainId);
    error EASMilestoneResolver_WrongRecipient(address recipient, address campaigns);
    error EASMilestoneResolver_WrongMilestone(uint256 milestone, uint256 current);
    error EASMilestoneResolver_WrongEvidence(bytes32 evidence, bytes32 submitted);
    /// The denial failed without a reason, as it does without enough gas: raise the gas limit.
    error EASMilestoneResolver_DenialBrokeOff(bytes32 uid);

    /// @notice The only contract whose attestations count.
    function EAS() external view returns (IEAS);

    /// @notice The schema to register as revocable, with this contract as its resolver. Anyone may, once.
    function SCHEMA() external view returns (string memory);

    /// @notice The schema's UID, also before it is registered.
    function SCHEMA_UID() external view returns (bytes32);
}
