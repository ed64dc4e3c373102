// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";

/// @notice What attesters sign (EIP-712), written out a second time: what the contract hashes is seen by what it
/// accepts.
library Digests {
    function approvalDigest(
        ICampaigns campaigns,
        bytes32 campaign,
        uint256 milestone,
        uint256 submission,
        bytes32 evidence,
        address attester
    ) internal view returns (bytes32) {
        bytes32 kind = keccak256(
            "Approval(bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence,address attester)"
        );
        return _typed(campaigns, keccak256(abi.encode(kind, campaign, milestone, submission, evidence, attester)));
    }

    function denialDigest(ICampaigns campaigns, bytes32 campaign, uint256 submission, address attester, bytes32 reason)
        internal
        view
        returns (bytes32)
    {
        bytes32 kind = keccak256("Denial(bytes32 campaign,uint256 submission,address attester,bytes32 reason)");
        return _typed(campaigns, keccak256(abi.encode(kind, campaign, submission, attester, reason)));
    }

    function extensionDigest(
        ICampaigns campaigns,
        bytes32 campaign,
        uint256 milestone,
        uint256 deadline,
        address attester
    ) internal view returns (bytes32) {
        bytes32 kind = keccak256("Extension(bytes32 campaign,uint256 milestone,uint256 deadline,address attester)");
        return _typed(campaigns, keccak256(abi.encode(kind, campaign, milestone, deadline, attester)));
    }

    function _typed(ICampaigns campaigns, bytes32 message) private view returns (bytes32) {
        bytes32 kind = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 domain = keccak256(
            abi.encode(kind, keccak256("Commonweight Campaigns"), keccak256("1"), block.chainid, address(campaigns))
        );
        return keccak256(abi.encodePacked(hex"1901", domain, message));
    }
}
