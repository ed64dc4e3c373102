// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IPersonhood} from "../interfaces/IPersonhood.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Consent, Voucher} from "../types/PersonhoodTypes.sol";
import {Nullifiers} from "./Nullifiers.sol";

/// @title VoucherGate
/// @notice A personhood gate whose weights are vouchers signed by one fixed issuer (EOA or ERC-1271).
contract VoucherGate is IPersonhood, Nullifiers {
    /// An account's weight was set.
    /// @param account The account.
    /// @param nullifier The person's nullifier, bound to the account for good.
    /// @param weight Basis points.
    /// @param issuedAt Unix seconds at which the voucher was issued.
    /// @param expiresAt Unix seconds: first second at which the weight is 0 again.
    event Registered(
        address indexed account, bytes32 indexed nullifier, uint256 weight, uint256 issuedAt, uint256 expiresAt
    );

    error VoucherGate_InvalidWeight(uint256 weight);
    error VoucherGate_NotYetValid(uint256 issuedAt);
    error VoucherGate_Expired(uint256 expiresAt);
    error VoucherGate_Outdated(uint256 issuedAt, uint256 registeredAt);
    error VoucherGate_InvalidSignature();

    struct Registration {
        uint16 weight;
        uint40 issuedAt;
        uint40 expiresAt;
    }

    bytes32 private constant VOUCHER_TYPEHASH =
        keccak256("Voucher(address account,uint16 weight,uint40 issuedAt,uint40 expiresAt,bytes32 nullifier)");

    /// @notice The only account whose vouchers count.
    address public immutable ISSUER;

    mapping(address account => Registration) public registrationOf;

    constructor(address issuer) EIP712("Commonweight VoucherGate", "1") {
        ISSUER = issuer;
    }

    /// @notice Registers a voucher. Anyone may. A voucher that is not later than the registered one is refused.
    /// @dev Needs no guard: the calls to the code of issuer and account are static.
    /// @param signature The issuer's, over `voucherDigest`.
    /// @param consent The account's, needed if the nullifier is bound for the first time and another account calls.
    function register(Voucher calldata voucher, bytes calldata signature, Consent calldata consent) external {
        require(voucher.weight <= 10_000, VoucherGate_InvalidWeight(voucher.weight));
        require(voucher.issuedAt <= block.timestamp, VoucherGate_NotYetValid(voucher.issuedAt));
        require(voucher.expiresAt > block.timestamp, VoucherGate_Expired(voucher.expiresAt));
        Registration storage registration = registrationOf[voucher.account];
        require(voucher.issuedAt > registration.issuedAt, VoucherGate_Outdated(voucher.issuedAt, registration.issuedAt));
        require(
            Signatures.isValid({signer: ISSUER, digest: voucherDigest(voucher), signature: signature}),
            VoucherGate_InvalidSignature()
        );
        _bind({nullifier: voucher.nullifier, account: voucher.account, consent: consent});

        registrationOf[voucher.account] =
            Registration({weight: voucher.weight, issuedAt: voucher.issuedAt, expiresAt: voucher.expiresAt});
        emit Registered({
            account: voucher.account,
            nullifier: voucher.nullifier,
            weight: voucher.weight,
            issuedAt: voucher.issuedAt,
            expiresAt: voucher.expiresAt
        });
    }

    /// @inheritdoc IPersonhood
    function weightOf(address account) external view returns (uint256) {
        Registration storage registration = registrationOf[account];
        return block.timestamp < registration.expiresAt ? registration.weight : 0;
    }

    /// @notice EIP-712 digest that the issuer signs.
    function voucherDigest(Voucher calldata voucher) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(VOUCHER_TYPEHASH, voucher)));
    }
}
