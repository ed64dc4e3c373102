// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Signature as EasSignature} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {
    AttestationRequest,
    AttestationRequestData,
    DelegatedAttestationRequest,
    DelegatedRevocationRequest,
    IEAS,
    RevocationRequest,
    RevocationRequestData
} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ISchemaRegistry} from "@ethereum-attestation-service/eas-contracts/contracts/ISchemaRegistry.sol";
import {Base} from "./Base.sol";

/// @notice What EAS has in addition to IEAS, for signatures that others post.
interface IEasDelegation {
    function getDomainSeparator() external view returns (bytes32);
    function getNonce(address account) external view returns (uint256);
    function getAttestTypeHash() external view returns (bytes32);
    function getRevokeTypeHash() external view returns (bytes32);
}

/// @notice The system next to the Ethereum Attestation Service as its authors compiled it.
abstract contract EasBase is Base {
    string private constant EAS_PACKAGE = "../node_modules/@ethereum-attestation-service/eas-contracts/";
    string private constant REGISTRY_NOW = "artifacts/contracts/SchemaRegistry.sol/SchemaRegistry.json";
    string private constant EAS_NOW = "artifacts/contracts/EAS.sol/EAS.json";

    ISchemaRegistry internal registry;
    IEAS internal eas;

    function deployEas() internal {
        _deployEas(REGISTRY_NOW, EAS_NOW);
    }

    /// @notice EAS as it is deployed on a chain, which may be an older version: `chain` is a folder of the package.
    function deployEasOf(string memory chain) internal {
        string memory folder = string.concat("deployments/", chain);
        _deployEas(string.concat(folder, "/SchemaRegistry.json"), string.concat(folder, "/EAS.json"));
    }

    function _deployEas(string memory registryJson, string memory easJson) private {
        registry = ISchemaRegistry(deployCode(string.concat(EAS_PACKAGE, registryJson)));
        eas = IEAS(deployCode(string.concat(EAS_PACKAGE, easJson), abi.encode(registry)));
    }

    /// @notice A revocable attestation without expiry or reference.
    function requestOf(bytes32 schema, address recipient, bytes memory data)
        internal
        pure
        returns (AttestationRequest memory)
    {
        return AttestationRequest({
            schema: schema,
            data: AttestationRequestData({
                recipient: recipient, expirationTime: 0, revocable: true, refUID: 0, data: data, value: 0
            })
        });
    }

    function revocationOf(bytes32 schema, bytes32 uid) internal pure returns (RevocationRequest memory) {
        return RevocationRequest({schema: schema, data: RevocationRequestData({uid: uid, value: 0})});
    }

    /// @notice The request with `attester`'s signature, made by `signer`.
    function delegated(AttestationRequest memory request, address attester, address signer)
        internal
        view
        returns (DelegatedAttestationRequest memory)
    {
        return withSignature(request, attester, _easSignature(signer, attestationDigest(request, attester)));
    }

    function withSignature(AttestationRequest memory request, address attester, EasSignature memory signature)
        internal
        pure
        returns (DelegatedAttestationRequest memory)
    {
        return DelegatedAttestationRequest({
            schema: request.schema, data: request.data, signature: signature, attester: attester, deadline: 0
        });
    }

    /// @notice What an attester signs for another to post its attestation.
    function attestationDigest(AttestationRequest memory request, address attester) internal view returns (bytes32) {
        bytes memory head = abi.encode(IEasDelegation(address(eas)).getAttestTypeHash(), attester, request.schema);
        bytes memory tail = abi.encode(request.data.value, IEasDelegation(address(eas)).getNonce(attester), uint64(0));
        return _digest(bytes.concat(head, _encoded(request.data), tail));
    }

    function delegated(RevocationRequest memory request, address revoker)
        internal
        view
        returns (DelegatedRevocationRequest memory)
    {
        bytes32 digest = _digest(
            abi.encode(
                IEasDelegation(address(eas)).getRevokeTypeHash(),
                revoker,
                request.schema,
                request.data.uid,
                request.data.value,
                IEasDelegation(address(eas)).getNonce(revoker),
                uint64(0)
            )
        );
        return DelegatedRevocationRequest({
            schema: request.schema,
            data: request.data,
            signature: _easSignature(revoker, digest),
            revoker: revoker,
            deadline: 0
        });
    }

    function _encoded(AttestationRequestData memory data) private pure returns (bytes memory) {
        return abi.encode(data.recipient, data.expirationTime, data.revocable, data.refUID, keccak256(data.data));
    }

    function _digest(bytes memory message) private view returns (bytes32) {
        bytes32 domain = IEasDelegation(address(eas)).getDomainSeparator();
        return keccak256(abi.encodePacked(hex"1901", domain, keccak256(message)));
    }

    function _easSignature(address signer, bytes32 digest) private view returns (EasSignature memory) {
        bytes memory raw = rawSignature(signer, digest);
        bytes32 r;
        bytes32 s;
        assembly ("memory-safe") {
            r := mload(add(raw, 32))
            s := mload(add(raw, 64))
        }
        return EasSignature({v: uint8(raw[64]), r: r, s: s});
    }
}
