// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice An attester's verdict on one submission: the data of its attestation, ABI-encoded.
/// @param chainId Id of this chain.
/// @param campaigns The Campaigns contract, which is also the attestation's recipient.
/// @param milestone Index of the current milestone.
/// @param submission Number of the submission.
/// @param evidence SHA-256 digest of the evidence manifest that was submitted.
/// @param approved True approves the submission; false denies it for good.
/// @param reason SHA-256 digest of a published document with the reason; 0: none. Campaigns emits the one of a denial.
struct Verdict {
    uint256 chainId;
    address campaigns;
    bytes32 campaign;
    uint256 milestone;
    uint256 submission;
    bytes32 evidence;
    bool approved;
    bytes32 reason;
}
