// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice What an attester says of one submission: the data of its attestation, ABI-encoded.
/// @param chainId Chain that `campaigns` is on; this one.
/// @param campaigns The Campaigns contract, which is also the attestation's recipient.
/// @param milestone Index of the current milestone.
/// @param submission Number of the submission.
/// @param evidence SHA-256 digest of the evidence manifest that was submitted.
/// @param approved False denies the submission, for good.
/// @param reason SHA-256 digest of a published document that says why; 0: none. Campaigns emits that of a denial.
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
