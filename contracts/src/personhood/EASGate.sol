// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attestation, IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IPersonhood} from "../interfaces/IPersonhood.sol";
import {Consent} from "../types/PersonhoodTypes.sol";
import {Nullifiers} from "./Nullifiers.sol";

/// @title EASGate
/// @notice A personhood gate whose weights are attestations in the Ethereum Attestation Service, made by one fixed
/// issuer under one fixed schema, `uint16 weight,bytes32 nullifier`: basis points, and one value per person, the same
/// for all accounts of the person. A revocation or the expiry ends a weight at once.
contract EASGate is IPersonhood, Nullifiers {
    /// An account's weight was set.
    /// @param account The account.
    /// @param nullifier The person's nullifier, bound to the account for good.
    /// @param weight Basis points.
    /// @param uid UID of the attestation in EAS.
    event Registered(address indexed account, bytes32 indexed nullifier, uint256 weight, bytes32 uid);

    error EASGate_WrongSchema(bytes32 schema);
    error EASGate_WrongIssuer(address attester);
    error EASGate_Revoked(uint256 revokedAt);
    error EASGate_Expired(uint256 expiresAt);
    error EASGate_InvalidData(uint256 length);
    error EASGate_InvalidWeight(uint256 weight);
    /// The attestation is not later than the one registered for the account.
    error EASGate_Outdated(uint256 attestedAt, uint256 registeredAttestedAt);

    uint256 private constant DATA_LENGTH = 2 * 32;

    IEAS public immutable EAS;
    /// @notice The only schema whose attestations count.
    bytes32 public immutable SCHEMA_UID;
    /// @notice The only account whose attestations count.
    address public immutable ISSUER;

    /// @notice The attestation that an account's weight is read from.
    mapping(address account => bytes32 uid) public uidOf;

    constructor(IEAS eas, bytes32 schemaUid, address issuer) EIP712("Commonweight EASGate", "1") {
        (EAS, SCHEMA_UID, ISSUER) = (eas, schemaUid, issuer);
    }

    /// @notice Registers an attestation for its recipient. Anyone may. A later one replaces an earlier one, never the
    /// reverse.
    /// @dev Needs no guard: the calls to EAS and to the account's code are static.
    /// @param consent The account's, needed if the nullifier is bound for the first time and another account calls.
    function register(bytes32 uid, Consent calldata consent) external {
        Attestation memory attestation = EAS.getAttestation(uid);
        (uint256 weight, bytes32 nullifier) = _check(attestation);
        address account = attestation.recipient;
        uint256 registeredTime = EAS.getAttestation(uidOf[account]).time;
        require(attestation.time > registeredTime, EASGate_Outdated(attestation.time, registeredTime));
        _bind(nullifier, account, consent);

        uidOf[account] = uid;
        emit Registered(account, nullifier, weight, uid);
    }

    /// @inheritdoc IPersonhood
    function weightOf(address account) external view returns (uint256 weight) {
        bytes32 uid = uidOf[account];
        if (uid == 0) return 0;
        Attestation memory attestation = EAS.getAttestation(uid);
        if (attestation.revocationTime != 0 || _hasExpired(attestation)) return 0;
        (weight,) = _decode(attestation);
    }

    function _check(Attestation memory attestation) private view returns (uint256 weight, bytes32 nullifier) {
        require(attestation.schema == SCHEMA_UID, EASGate_WrongSchema(attestation.schema));
        require(attestation.attester == ISSUER, EASGate_WrongIssuer(attestation.attester));
        require(attestation.revocationTime == 0, EASGate_Revoked(attestation.revocationTime));
        require(!_hasExpired(attestation), EASGate_Expired(attestation.expirationTime));
        require(attestation.data.length == DATA_LENGTH, EASGate_InvalidData(attestation.data.length));
        (weight, nullifier) = _decode(attestation);
        require(weight <= 10_000, EASGate_InvalidWeight(weight));
    }

    function _hasExpired(Attestation memory attestation) private view returns (bool) {
        return attestation.expirationTime != 0 && block.timestamp >= attestation.expirationTime;
    }

    function _decode(Attestation memory attestation) private pure returns (uint256 weight, bytes32 nullifier) {
        return abi.decode(attestation.data, (uint256, bytes32));
    }
}
