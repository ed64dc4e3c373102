// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";

/// @notice What attesters sign (EIP-712), written out anew: what the contract hashes is seen by what it accepts.
library Digests {
    function approvalDigest(
        ICampaigns campaigns,
        bytes32 campaign,
        uint256 milestone,
        uint256 submission,
        bytes32 evidence
    ) internal view returns (bytes32) {
        bytes32 kind = keccak256("Approval(bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence)");
        return _typed(campaigns, keccak256(abi.encode(kind, campaign, milestone, submission, evidence)));
    }

    function denialDigest(ICampaigns campaigns, bytes32 campaign, uint256 submission) internal view returns (bytes32) {
        bytes32 kind = keccak256("Denial(bytes32 campaign,uint256 submission)");
        return _typed(campaigns, keccak256(abi.encode(kind, campaign, submission)));
    }

    function extensionDigest(ICampaigns campaigns, bytes32 campaign, uint256 milestone, uint256 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 kind = keccak256("Extension(bytes32 campaign,uint256 milestone,uint256 deadline)");
        return _typed(campaigns, keccak256(abi.encode(kind, campaign, milestone, deadline)));
    }

    function _typed(ICampaigns campaigns, bytes32 message) private view returns (bytes32) {
        bytes32 kind = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 domain = keccak256(
            abi.encode(kind, keccak256("Commonweight Campaigns"), keccak256("1"), block.chainid, address(campaigns))
        );
        return keccak256(abi.encodePacked(hex"1901", domain, message));
    }
}
