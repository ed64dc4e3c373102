// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IPersonhood} from "../interfaces/IPersonhood.sol";

/// @notice What an issuer says of one account.
/// @param weight Basis points, 0 to 10,000.
/// @param issuedAt Unix seconds; a later voucher replaces an earlier one, never the other way round.
/// @param expiresAt First second at which the weight is 0 again.
/// @param nullifier One value per person, the same whichever account the person uses.
struct Voucher {
    address account;
    uint16 weight;
    uint40 issuedAt;
    uint40 expiresAt;
    bytes32 nullifier;
}

/// @title VoucherGate
/// @notice A personhood gate whose weights are vouchers signed by one fixed issuer (EOA or ERC-1271).
contract VoucherGate is IPersonhood, EIP712 {
    event Registered(
        address indexed account, bytes32 indexed nullifier, uint256 weight, uint256 issuedAt, uint256 expiresAt
    );

    error VoucherGate_InvalidWeight(uint256 weight);
    error VoucherGate_NotYetValid(uint256 issuedAt);
    error VoucherGate_Expired(uint256 expiresAt);
    error VoucherGate_Outdated(uint256 issuedAt, uint256 registeredAt);
    error VoucherGate_NullifierTaken(bytes32 nullifier, address account);
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
    /// @notice The one account that a nullifier belongs to, for good.
    mapping(bytes32 nullifier => address account) public accountOf;

    constructor(address issuer) EIP712("Commonweight VoucherGate", "1") {
        ISSUER = issuer;
    }

    /// @notice Registers a voucher; anyone may post it. Posting the same voucher twice reverts as outdated.
    function register(Voucher calldata voucher, bytes calldata signature) external {
        require(voucher.weight <= 10_000, VoucherGate_InvalidWeight(voucher.weight));
        require(voucher.issuedAt <= block.timestamp, VoucherGate_NotYetValid(voucher.issuedAt));
        require(voucher.expiresAt > block.timestamp, VoucherGate_Expired(voucher.expiresAt));
        Registration storage registration = registrationOf[voucher.account];
        require(voucher.issuedAt > registration.issuedAt, VoucherGate_Outdated(voucher.issuedAt, registration.issuedAt));
        address holder = accountOf[voucher.nullifier];
        bool isFree = holder == address(0) || holder == voucher.account;
        require(isFree, VoucherGate_NullifierTaken(voucher.nullifier, holder));
        bool isSigned = SignatureChecker.isValidSignatureNow(ISSUER, voucherDigest(voucher), signature);
        require(isSigned, VoucherGate_InvalidSignature());

        registrationOf[voucher.account] = Registration(voucher.weight, voucher.issuedAt, voucher.expiresAt);
        if (holder == address(0)) accountOf[voucher.nullifier] = voucher.account;
        emit Registered(voucher.account, voucher.nullifier, voucher.weight, voucher.issuedAt, voucher.expiresAt);
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
